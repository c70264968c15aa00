/** A way to have an adverse decision looked at again: before whom, and within how long of knowing of it. */
export interface Remedy {
  kind: 'reconsideration' | 'lawsuit'
  before: 'people-government' | 'people-court'
  within: { value: number; unit: 'day' | 'month' }
  law: string
}

/** What every refusal tells the person: Administrative Reconsideration Law (2023) Art. 20, Administrative Litigation Law Art. 46. */
export const remedies: Remedy[] = [
  {
    kind: 'reconsideration',
    before: 'people-government',
    within: { value: 60, unit: 'day' },
    law: '《中华人民共和国行政复议法》第二十条',
  },
  {
    kind: 'lawsuit',
    before: 'people-court',
    within: { value: 6, unit: 'month' },
    law: '《中华人民共和国行政诉讼法》第四十六条',
  },
]
