// Identity: who is calling. Accounts, passwords, sessions, the guards around them, and the audit of sign-ins.
// Invariant: a session is its token's hash in the database and nothing else: what ends there (sign-out, a disabled
// account, a new role) has ended for every server with the next request.
// Begin with create-identity.ts, then sessions.ts; the app registers @fastify/cookie before the routes.
export { actorOf, departmentSeen, lawClock } from './actor.ts'
export { accountNamer } from './account-namer.ts'
export { nobody, type Account } from './account.ts'
export {
  accountNamed,
  changeRole,
  createAccount,
  disableAccount,
  listAccounts,
  setPassword,
  type NewAccount,
} from './accounts.ts'
export { writeAudit } from './audit.ts'
export { createIdentity, type Identity } from './create-identity.ts'
export { refuseCrossSite } from './cross-site.ts'
export { checkNewPassword, hashPassword, verifyPassword } from './passwords.ts'
export { identityRoutes } from './routes.ts'
export { openSession } from './sessions.ts'
export { checkPost } from './users/check-post.ts'
export { userRoutes } from './users/routes.ts'
export { createSecondFactors, giveKnownSecret, needsSecondFactor, resetSecondFactor } from './second-factor.ts'
