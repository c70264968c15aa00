// What is charged on a construction project (工程收费), as data. Begin with charges.ts; facts.ts says what each is counted from.
export { constructionCharges, entrustedSums } from './charges.ts'
export { chargeFacts } from './facts.ts'
