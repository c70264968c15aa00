import { enrolSecondFactor, showSecondFactor, signIn, signOut, whoAmI } from '#api/identity.ts'
import type { Mount } from '../kernel/mount.ts'
import type { Account } from './account.ts'
import type { Identity } from './create-identity.ts'

/** Signing in and out, the second factor, and asking who is. */
export function identityRoutes(mount: Mount<Account>, { identity }: { identity: Identity }): void {
  mount(signIn, ({ body, request, reply }) => identity.signIn(body, request, reply))
  mount(signOut, async ({ account, request, reply }) => {
    await identity.signOut(account, request, reply)
    reply.code(204)
    return undefined
  })
  mount(whoAmI, ({ account, request }) => identity.standing(account, request))
  mount(enrolSecondFactor, ({ account }) => identity.enrolSecondFactor(account))
  mount(showSecondFactor, ({ account, body, request, reply }) =>
    identity.showSecondFactor(account, body.code, request, reply),
  )
}
