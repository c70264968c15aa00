import type { CivilDate } from '#domain/kernel/index.ts'
import type { announcedHearings } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type Language = 'zh-CN' | 'en'

/** A hearing to come, as the public knows it. */
export type Hearing = ReplyOf<typeof announcedHearings>['hearings'][number]

const words = {
  'zh-CN': {
    title: (item: string, when: string) => `听证公告：${item}，${when}`,
    postponed: '（已延期）',
    open: '听证公开举行，公民、法人和其他组织可以旁听（行政许可法第四十八条）。',
    putOff: (day: string) => `本次听证已延期：原定${day}举行。`,
    line: (name: string, value: string) => `${name}：${value}`,
    item: '事项',
    department: '举行听证的部门',
    when: '时间',
    place: '地点',
    applicant: '申请人',
    withheld: '当事人对公开提出异议，不予显示',
    erased: '（个人信息已删除）',
    basis: '听证依据',
    request: '依申请举行（行政许可法第四十七条）',
    'ex-officio': '依职权举行（行政许可法第四十六条）',
  },
  en: {
    title: (item: string, when: string) => `Hearing: ${item}, ${when}`,
    postponed: ' (postponed)',
    open: 'The hearing is held in public: citizens, companies and other organisations may listen (Licensing Law, Article 48).',
    putOff: (day: string) => `This hearing was put off: it was to be held on ${day}.`,
    line: (name: string, value: string) => `${name}: ${value}`,
    item: 'Item',
    department: 'Department that holds it',
    when: 'When',
    place: 'Where',
    applicant: 'Applicant',
    withheld: 'Not named: the person objects to publication',
    erased: '(personal data erased)',
    basis: 'Basis',
    request: 'At the request of somebody concerned (Licensing Law, Article 47)',
    'ex-officio': 'Of the department’s own accord (Licensing Law, Article 46)',
  },
}

const dayOf = { 'zh-CN': dayWriter('zh-CN'), en: dayWriter('en-GB') }

function dayWriter(locale: string): (day: CivilDate) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return (day) => format.format(new Date(`${day}T00:00:00Z`))
}

/** A hearing to come in the words of a feed: its title, and its body as announcements are written (paragraphs, lines of a list). */
export function hearingTold(hearing: Hearing, language: Language): { title: string; body: string } {
  const { department, postponedFrom, applicantWithheld, applicant, place, basis } = hearing
  const word = words[language]
  const day = dayOf[language]
  const item = language === 'en' ? hearing.itemNameEn : hearing.itemName
  const when = `${day(hearing.heldOn)} ${hearing.time}`
  const lines = [
    [word.item, item],
    [word.department, language === 'en' ? department.nameEn : department.name],
    [word.when, when],
    [word.place, place],
    [word.applicant, applicantWithheld ? word.withheld : applicant || word.erased],
    [word.basis, word[basis]],
  ] as const
  const list = lines.map(([name, value]) => `- ${word.line(name, onOneLine(value))}`).join('\n')
  const putOff = postponedFrom === null ? [] : [word.putOff(day(postponedFrom))]
  return {
    title: word.title(item, when) + (postponedFrom === null ? '' : word.postponed),
    body: [...putOff, list, word.open].join('\n\n'),
  }
}

/** A place written in several lines stays one point of the list. */
const onOneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()
