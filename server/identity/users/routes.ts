import * as contract from '#api/administration-users.ts'
import type { Account } from '../account.ts'
import type { Database } from '../../kernel/database.ts'
import type { Mount } from '../../kernel/mount.ts'
import { listAudit } from './audit-list.ts'
import { listUsers } from './list-users.ts'
import {
  changeRole,
  createUser,
  resetSecondFactor,
  setDisabled,
  setTemporaryPassword,
  signOutEverywhere,
  type Sender,
} from './manage-users.ts'

/** The accounts of staff for the system administrator, and the audit. */
export function userRoutes(mount: Mount<Account>, { database }: { database: Database }): void {
  const from = ({ account, requestId, requestHash }: { account: Account } & Omit<Sender, 'by'>): Sender => ({
    by: account.id,
    requestId,
    requestHash,
  })
  mount(contract.userList, ({ query }) => listUsers(database, query))
  mount(contract.createUser, (ask) => createUser(database, from(ask), ask.body))
  mount(contract.changeUserRole, (ask) => changeRole(database, from(ask), ask.params.id, ask.body))
  mount(contract.setTemporaryPassword, (ask) =>
    setTemporaryPassword(database, from(ask), ask.params.id, ask.body.password),
  )
  mount(contract.disableUser, (ask) => setDisabled(database, from(ask), ask.params.id, true))
  mount(contract.enableUser, (ask) => setDisabled(database, from(ask), ask.params.id, false))
  mount(contract.endUserSessions, (ask) => signOutEverywhere(database, from(ask), ask.params.id))
  mount(contract.resetSecondFactor, (ask) => resetSecondFactor(database, from(ask), ask.params.id))
  mount(contract.auditList, ({ query }) => listAudit(database, query))
}
