// What is charged on a construction project (工程收费), as data. Begin with charges.ts; facts.ts says what each is counted from.
import type { ChargeBook } from '#domain/fees/index.ts'
import { constructionCharges, entrustedSums } from './charges.ts'
import { chargeFacts } from './facts.ts'

export { constructionCharges, entrustedSums } from './charges.ts'
export { chargeFacts } from './facts.ts'

/** The book of the demo: the construction and finance bureaus bill, the finance bureau takes the money. */
export const charges: ChargeBook = {
  charges: [...constructionCharges],
  entrusted: [...entrustedSums],
  facts: [...chargeFacts],
  collection: { billing: ['06', '09'], cashiers: ['06'], treasury: '市财政国库' },
}
