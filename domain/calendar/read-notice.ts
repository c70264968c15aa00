import { addDays, compare, parseCivilDate, type CivilDate } from '../kernel/index.ts'
import type { OrderedDay } from './calendar-change.ts'

/** A line that could not be read, and what is wrong with it. */
export interface NoticeFault {
  line: number
  text: string
  reason: 'no-date' | 'no-such-day' | 'off-or-worked' | 'other-year' | 'named-twice' | 'too-long'
}

/** A notice as read: its days in order, each once, and what was not understood. */
export interface ReadNotice {
  days: OrderedDay[]
  faults: NoticeFault[]
}

type Found = Omit<NoticeFault, 'line' | 'text'> | OrderedDay[]

const longestRangeDays = 60

const english: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}
const festivals = Object.keys(english).join('|')

/**
 * Reads the yearly notice of a year in any of the forms it comes in: JSON as public data sets have it
 * (`{"days":[{"name","date","isOffDay"}]}`), a line a day or range (`2027-01-01~2027-01-03, 放假, 元旦`, separated by
 * commas, tabs or spaces), or the sentences of the State Council (`元旦：1月1日（周五）至3日（周日）放假。1月4日上班。`). The last
 * days of the year before may be named too.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const lines = text.trimStart().startsWith('{') ? linesOfJson(text) : text.split(/\r?\n/)
  const days = new Map<CivilDate, OrderedDay>()
  const faults: NoticeFault[] = []
  let festival = ''
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || isHeading(line)) continue
    const fault = (reason: NoticeFault['reason']) =>
      faults.push({ line: at + 1, text: line.trim().slice(0, 200), reason })
    festival = new RegExp(festivals).exec(line)?.[0] ?? festival
    const found = /\d{4}-\d/.test(line) ? [lineOf(line)] : sentencesOf(line, year, festival)
    if (found.length === 0) fault('no-date')
    for (const one of found) {
      if (!Array.isArray(one)) fault(one.reason)
      else if (one.some(({ on }) => !isOfYear(on, year))) fault('other-year')
      else if (one.some(({ on }) => days.has(on))) fault('named-twice')
      else for (const day of one) days.set(day.on, day)
    }
  }
  return { days: [...days.values()].sort((a, b) => compare(a.on, b.on)), faults }
}

const isOfYear = (on: CivilDate, year: number) => on.startsWith(`${year}-`) || on.startsWith(`${year - 1}-12-`)

/** What names no day: a column heading, a remark, the title and closing of the official text. */
const isHeading = (line: string) => !/\d/.test(line) || line.startsWith('#') || /通知|安排如下|国办发/.test(line)

function linesOfJson(text: string): string[] {
  try {
    const { days } = JSON.parse(text) as { days?: unknown }
    if (!Array.isArray(days)) return ['{0}']
    return (days as { date?: unknown; isOffDay?: unknown; name?: unknown }[]).map((day) => {
      const kind = day.isOffDay === true ? '放假' : day.isOffDay === false ? '上班' : ''
      return `${String(day.date)},${kind},${String(day.name ?? '')}`
    })
  } catch {
    return ['{0}']
  }
}

/** One line: a day or a range, whether it is worked, and what it is called. */
function lineOf(line: string): Found {
  const [, first = '', last = first] = /(\d{4}-\d{2}-\d{2})(?:\s*(?:~|至|\.\.)\s*(\d{4}-\d{2}-\d{2}))?/.exec(line) ?? []
  const rest = line.replace(/\d{4}-\d{2}-\d{2}(\s*(~|至|\.\.)\s*\d{4}-\d{2}-\d{2})?/, '')
  const words = rest.split(/[,，\t]|\s+/).filter((word) => word.trim() !== '')
  const works = worksOf(words[0] ?? '')
  if (works === undefined) return { reason: 'off-or-worked' }
  const [name = '', nameEn] = words.slice(1)
  return daysFrom(first, last, works, name, nameEn)
}

function worksOf(word: string): boolean | undefined {
  if (/^(放假|休|休息|off|holiday|true)$/i.test(word)) return false
  return /^(上班|补班|班|工作|work|workday|false)$/i.test(word) ? true : undefined
}

/** The sentences of the official text: dates, and then whether they are off or worked. */
function sentencesOf(line: string, year: number, festival: string): Found[] {
  const clauses = line.replaceAll(/（[^）]*）|\([^)]*\)/g, '').split(/[。；;]/)
  return clauses.flatMap((clause): Found[] => {
    const works = /上班/.test(clause) ? true : /放假|调休|休息/.test(clause) ? false : undefined
    const dates = [
      ...clause.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g),
    ]
    if (dates.length === 0) return []
    if (works === undefined) return [{ reason: 'off-or-worked' }]
    return dates.map(([, ofYear, month = '', day = '', lastYear, lastMonth, lastDay]) => {
      const first = dateOf(ofYear ?? year, month, day)
      const last = lastDay === undefined ? first : dateOf(lastYear ?? ofYear ?? year, lastMonth ?? month, lastDay)
      return daysFrom(first, last, works, festival)
    })
  })
}

const dateOf = (year: string | number, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

function daysFrom(first: string, last: string, works: boolean, name: string, nameEn?: string): Found {
  const [from, to] = [parseCivilDate(first), parseCivilDate(last)]
  if (from === undefined || to === undefined || from > to) return { reason: 'no-such-day' }
  const [festival, festivalEn] = [name || '节假日', nameEn ?? english[name] ?? (name || 'public holiday')]
  const why = works ? (name ? `${name}调休上班` : '调休上班') : festival
  const whyEn = works ? 'make-up working day' : festivalEn
  const days: OrderedDay[] = []
  for (let on = from; compare(on, to) <= 0; on = addDays(on, 1)) {
    if (days.length === longestRangeDays) return { reason: 'too-long' }
    days.push({ on, works, why: why.slice(0, 60), whyEn: whyEn.slice(0, 60) })
  }
  return days
}
