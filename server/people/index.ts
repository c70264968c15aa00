// People (申请人): the persons and enterprises who apply, and who may act for them.
// Invariant: what is personal lies sealed under the subject's own key, wrapped by the master key outside the database;
// a number is found by its keyed hash and stored nowhere. Without the key nothing of the person can be read again.
// Begin with create-people.ts, then subject-keys.ts; routes.ts says who sees what unmasked.
export { accountRoutes } from './account-routes.ts'
export { countLookUp } from './count-look-up.ts'
export { createPeople, type People } from './create-people.ts'
export { checkPartyNumber, maskDetails, type PartyDetails } from './party-details.ts'
export { createNameIndex } from './name-index.ts'
export { prefillRoutes } from './prefill-routes.ts'
export { peopleRoutes } from './routes.ts'
