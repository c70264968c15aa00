import type { ServiceItem } from '../catalogue/index.ts'

/** A way to have an adverse decision looked at again: before whom, and within how long of knowing of it. */
export interface Remedy {
  kind: 'reconsideration' | 'lawsuit'
  before: 'people-government' | 'organ-above' | 'people-court'
  within: { value: number; unit: 'day' | 'month' }
  law: string
}

/** Where reconsideration is asked for: the people's government of the level, but of a tax bureau the tax bureau above (Art. 27). */
export function remediesOf({ reconsideration }: Pick<ServiceItem, 'reconsideration'>): Remedy[] {
  if (reconsideration !== 'organ-above') return remedies
  const article = '《中华人民共和国行政复议法》第二十条、第二十七条'
  return remedies.map((one) => (one.kind === 'reconsideration' ? { ...one, before: 'organ-above', law: article } : one))
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
