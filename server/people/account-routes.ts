import { claimedAccount, registerAccount as register, verifyAccount as verify } from '#api/accounts.ts'
import { givenMandates, giveMandate as give, revokeMandate as revoke } from '#api/mandates.ts'
import { changePassword, changePreferences as change, exportMine, myAccount as me, signOutEverywhere } from '#api/me.ts'
import type { Mount } from '../kernel/mount.ts'
import type { Account, Identity } from '../identity/index.ts'
import { everythingAbout } from './everything-about.ts'
import { giveMandate, givenBy, revokeMandate } from './mandates.ts'
import { changePreferences, myAccount, type Sources } from './my-account.ts'
import { registerAccount } from './register-account.ts'
import { claimedBy, verifyAccount } from './verify-account.ts'

/** Registering and being verified; the account as its holder sees it; the mandates given. */
export function accountRoutes(mount: Mount<Account>, services: Sources & { identity: Identity }): void {
  const { database, keyring, identity } = services
  mount(register, ({ body, requestId, request }) =>
    registerAccount(database, keyring, body, { requestId, address: request.ip }),
  )
  mount(claimedAccount, ({ params, account }) => claimedBy(services, account, params.username))
  mount(verify, ({ params, body, account }) => verifyAccount(services, account, params.username, body))
  mount(me, ({ account }) => myAccount(services, account))
  mount(change, ({ body, account }) => changePreferences(services, account, body))
  mount(changePassword, async ({ body, account, request, reply }) => {
    await identity.changePassword(account, body, request, reply)
    reply.code(204)
    return undefined
  })
  mount(signOutEverywhere, async ({ account, request, reply }) => {
    await identity.endSessionsOf(account.id)
    await identity.signOut(account, request, reply)
    reply.code(204)
    return undefined
  })
  mount(exportMine, async ({ account, reply }) => {
    const mine = await everythingAbout(services, account)
    reply.header('content-disposition', 'attachment; filename="onedoor-my-data.json"')
    return mine
  })
  mount(givenMandates, ({ account }) => givenBy(database, account))
  mount(give, ({ body, account, requestId }) => giveMandate(database, account, body, requestId))
  mount(revoke, ({ params, account }) => revokeMandate(database, account, params.id))
}
