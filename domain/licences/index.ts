// Licences (证照): what a granted case leaves in the hands of its holder.
// Invariant: the register is the licence; a signed payload only carries its values, and is false the moment they differ.
// Begin with licence.ts.
export { identifierOf, licenceNumber, parseLicenceNumber, type LicenceNumberParts } from './licence-number.ts'
export { readCode, verifyAddress, type CodeContent } from './verify-address.ts'
export { differs, holderShown, LicencePayload, licenceWorth, payloadOf, type Licence, type Worth } from './licence.ts'
