import * as contract from '#api/case-outcomes.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import type { CaseDesk } from './desk.ts'
import { sendCommand } from './send-command.ts'

/** The routes of what becomes of a case beside its usual road, and of its licence afterwards. */
export function outcomeRoutes(mount: Mount<Account>, desk: CaseDesk): void {
  const on = (ask: Ask<Account, { id: string }, undefined, unknown>, command: CaseCommand) =>
    sendCommand(desk, ask, ask.params.id, command)

  mount(contract.acceptOnPromise, (ask) => on(ask, { type: 'AcceptCase', ...ask.body }))
  mount(contract.reopenCase, (ask) => on(ask, { type: 'ReopenCase', ...ask.body }))
  mount(contract.supplyTolerated, (ask) => on(ask, { type: 'SupplyTolerated', ...ask.body }))
  mount(contract.forwardCase, (ask) => on(ask, { type: 'ForwardCase', ...ask.body }))
  mount(contract.recordUpperDecision, (ask) =>
    on(ask, { type: 'RecordUpperDecision', reasons: [], legalBasis: '', ...ask.body }),
  )
  mount(contract.checkCommitment, (ask) => on(ask, { type: 'CheckCommitment', putRightBy: null, ...ask.body }))
  mount(contract.findFalse, (ask) => on(ask, { type: 'FindFalse', ...ask.body }))
  mount(contract.revokeLicence, (ask) => on(ask, { type: 'RevokeLicence', ...ask.body }))
  mount(contract.forgoRevocation, (ask) => on(ask, { type: 'ForgoRevocation', ...ask.body }))
  mount(contract.objectToPublication, (ask) => on(ask, { type: 'ObjectToPublication', ...ask.body }))
  mount(contract.decideObjection, (ask) => on(ask, { type: 'DecideObjection', ...ask.body }))
  mount(contract.withdrawLicence, (ask) => on(ask, { type: 'WithdrawLicence', ...ask.body }))
  mount(contract.cancelLicence, (ask) => on(ask, { type: 'CancelLicence', ...ask.body }))
}
