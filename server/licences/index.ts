// Licences on the server: the register made public, signed payloads, and their verification.
// Invariant: a licence is good only if the register says so today; a signature alone proves where the values came from.
// Begin with licences.ts; the keys are signing-keys.ts, the signature is signature.ts.
export { rotateSigningKey } from './agreed-keys.ts'
export { createLicences, type Licences } from './licences.ts'
export { licenceRoutes } from './routes.ts'
