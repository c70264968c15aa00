import type { Remedy } from '#domain/cases/index.ts'
import { maskCitizenId, maskName } from '#domain/kernel/index.ts'
import { civilForm } from '../civil-form.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { text, type Block } from '../letter.ts'
import { isLicensing } from '../titles.ts'

type Item = DocumentFacts['item']
const licensingLaw = '《中华人民共和国行政许可法》'

/** 你 to a person, 你单位 to an enterprise. */
export const you = ({ applicant }: Pick<DocumentFacts, 'applicant'>): string =>
  applicant?.kind === 'enterprise' ? '你单位' : '你'

/** The name in full: the letter is the applicant's own. */
export const nameOf = ({ applicant }: Pick<DocumentFacts, 'applicant'>): string =>
  applicant?.name ?? '申请人（个人信息已删除）'

/** The name as anybody may read it: an enterprise's in full, a person's masked. */
export const publicNameOf = ({ applicant }: Pick<DocumentFacts, 'applicant'>): string =>
  applicant?.kind === 'person' ? maskName(applicant.name) : nameOf({ applicant })

/** An enterprise's credit code is public; a person's number is masked even here, for letters lie about. */
export function numberOf({ applicant }: Pick<DocumentFacts, 'applicant'>): [label: string, value: string] {
  if (applicant === null) return ['证件号码', '（已删除）']
  const { kind, number } = applicant
  return kind === 'enterprise' ? ['统一社会信用代码', number] : ['公民身份号码', maskCitizenId(number)]
}

/** Whose case it is. */
export const applicantRows = (facts: DocumentFacts): [label: string, value: string][] => [
  ['申请人', nameOf(facts)],
  numberOf(facts),
]

/** On what article of the Licensing Law something rests; other items follow its pattern only (参照). */
export const under = (item: Item, article: string): string =>
  `${isLicensing(item) ? '根据' : '参照'}${licensingLaw}${article}的规定`

/** The law an item rests on, in one line; empty where the item names none. */
export const basisOf = ({ legalBases }: Item): string =>
  legalBases.map(({ law, article }) => `${/^《/.test(law) ? law : `《${law}》`}${article ?? ''}`).join('、')

const places = (city: string): Record<Remedy['before'], string> => ({
  'people-government': `向${city}人民政府`,
  'organ-above': '向本机关的上一级主管部门',
  'people-court': '依法向有管辖权的人民法院',
})

/** What the applicant may do against a decision, from the remedies the log gives it. */
export function remedyText(remedies: readonly Remedy[], { city }: Pick<DocumentFacts, 'city'>): string {
  const ways = remedies.map(({ kind, before, within: { value, unit }, law }) => {
    const limit = `${chineseNumber(value)}${unit === 'day' ? '日' : '个月'}内`
    const whom = places(city)[before]
    const act = kind === 'reconsideration' ? '申请行政复议' : '提起行政诉讼'
    return `在知道或者应当知道本决定之日起${limit}${whom}${act}（${law}）`
  })
  return ways.length === 0 ? '' : `如不服本决定，可以${ways.join('；也可以')}。`
}

/** Until when the applicant may not apply again (Licensing Law Art. 78, 79). */
export const banText = (until: string | undefined, { item }: Pick<DocumentFacts, 'item'>): Block[] =>
  until === undefined
    ? []
    : [
        text(
          `该事项直接关系公共安全、人身健康、生命财产安全，申请人在${civilForm(until)}以前（含当日）不得再次申请“${item.name}”。`,
        ),
      ]

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number below one hundred as a letter writes it: 六十. */
export function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? String(value)
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${value % 10 === 0 ? '' : (digits[value % 10] ?? '')}`
}

const units = { workday: '个工作日', day: '日', month: '个月', hour: '小时' }

/** A limit in words: 十个工作日. */
export const limitText = ({ value, unit }: { value: number; unit: keyof typeof units }): string =>
  value === 0 ? '即时办结' : `${chineseNumber(value)}${units[unit]}`
