import * as contract from '#api/special.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { colleaguesOf } from './colleagues.ts'
import type { CaseDesk } from './desk.ts'
import { sendCommand } from './send-command.ts'

/** The routes of special procedures, the extension, hearings, interested parties and site inspections. */
export function specialRoutes(mount: Mount<Account>, { desk }: { desk: CaseDesk }): void {
  const on = (ask: Ask<Account, { id: string }, unknown, unknown>, command: CaseCommand) =>
    sendCommand(desk, ask, ask.params.id, command)

  mount(contract.startSpecialProcedure, (ask) => on(ask, { type: 'StartSpecialProcedure', ...ask.body }))
  mount(contract.endSpecialProcedure, (ask) => on(ask, { type: 'EndSpecialProcedure', ...ask.body }))
  mount(contract.extendDecision, (ask) => on(ask, { type: 'ExtendDecision', ...ask.body }))
  mount(contract.tellHearingRight, (ask) => on(ask, { type: 'TellHearingRight', ...ask.body }))
  mount(contract.requestHearing, (ask) =>
    on(ask, { type: 'RequestHearing', ...ask.body, party: ask.body.party ?? null }),
  )
  mount(contract.waiveHearing, (ask) => on(ask, { type: 'WaiveHearing', party: ask.body.party ?? null }))
  mount(contract.scheduleHearing, (ask) =>
    on(ask, { type: 'ScheduleHearing', ...ask.body, closedBecause: ask.body.closedBecause ?? null }),
  )
  mount(contract.postponeHearing, (ask) => on(ask, { type: 'PostponeHearing', ...ask.body }))
  mount(contract.recordHearing, (ask) => on(ask, { type: 'RecordHearing', ...ask.body }))
  mount(contract.tellInterestedParty, (ask) => on(ask, { type: 'TellInterestedParty', ...ask.body }))
  mount(contract.recordStatement, (ask) =>
    on(ask, { type: 'RecordStatement', party: ask.body.party ?? null, statement: ask.body.statement ?? null }),
  )
  mount(contract.nameInspectors, (ask) => on(ask, { type: 'NameInspectors', ...ask.body }))
  mount(contract.recordSiteInspection, (ask) =>
    on(ask, {
      type: 'RecordSiteInspection',
      ...ask.body,
      step: ask.body.step ?? null,
      signedBy: ask.body.signedBy ?? null,
    }),
  )
  mount(contract.colleagues, async ({ account }) => ({ colleagues: await colleaguesOf(desk.database, account) }))
}
