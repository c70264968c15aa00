// The kernel: what every module speaks of and none owns: civil dates, the "no" that is an answer, numbers with check digits.
// Invariant: pure functions of their arguments; today is an argument, time zones are offsets, a wrong number has a reason.
// Begin with refusal.ts and civil-date.ts; identifiers/ holds one number a file.
export { Refusal, refuse } from './refusal.ts'
export {
  addDays,
  addMonths,
  civilDateOf,
  compare,
  daysBetween,
  epochMs,
  fromDayNumber,
  instantOf,
  parseCivilDate,
  timeOfDay,
  toDayNumber,
  weekday,
  type CivilDate,
} from './civil-date.ts'
export type { Check, CheckReason, CheckWarning } from './identifiers/check.ts'
export { checkNumber, type NumberCheck, type NumberKind } from './identifiers/check-number.ts'
export { caseNumber, checkCaseNumber, parseCaseNumber, type CaseNumberParts } from './identifiers/case-number.ts'
export { checkCitizenId, upgradeCitizenId } from './identifiers/citizen-id.ts'
export { checkCreditCode } from './identifiers/credit-code.ts'
export {
  checkLicenceIdentifier,
  composeLicenceIdentifier,
  type LicenceIdentifierParts,
} from './identifiers/licence-identifier.ts'
export { checkMobile } from './identifiers/mobile.ts'
export { checkOrganisationCode } from './identifiers/organisation-code.ts'
export { checkRegistrationNumber } from './identifiers/registration-number.ts'
export { checkTaskCode } from './identifiers/task-code.ts'
export { isKnownRegion } from './identifiers/region.ts'
export { maskCitizenId, maskMobile, maskName } from './identifiers/mask.ts'
export { mod11And10, mod37And36 } from './identifiers/iso7064.ts'
export { normalise } from './identifiers/normalise.ts'
export { personalDataIn, type PersonalNumber } from './personal-data.ts'
export { canonicalJson } from './canonical-json.ts'
export { fold, type Decider, type Recorded } from './decider.ts'
export { openedWith, sealedIn, withheld, wordsOf, type WordFields, type WordsOf } from './sealed-words.ts'
