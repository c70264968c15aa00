import * as contract from '#api/reconciliation.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import type { BillDesk } from './bills/bill-desk.ts'
import type { PaymentGateway } from './gateway/index.ts'
import { reconciliationOf, refuseOtherTills } from './reconciliation.ts'
import { differenceBooked, returnApproved, returnConfirmed } from './settle-difference.ts'

/** The day book, and settling what it shows. */
export function dayRoutes(
  mount: Mount<Account>,
  { bills, gateway }: { bills: BillDesk; gateway: PaymentGateway | null },
): void {
  const { database } = bills
  const at = { bills, gateway }
  mount(contract.reconciliation, async ({ account, scope, query: { on } }) => {
    await refuseOtherTills(database, account, scope)
    return reconciliationOf({ database, gateway }, day(on), account)
  })
  mount(contract.bookDifference, async (ask) => {
    await refuseOtherTills(database, ask.account, ask.scope)
    return differenceBooked(at, ask, { ...ask.body, on: day(ask.body.on) })
  })
  mount(contract.approveReturn, async (ask) => {
    await refuseOtherTills(database, ask.account, ask.scope)
    return returnApproved(at, ask, { ...ask.body, on: day(ask.body.on) })
  })
  mount(contract.confirmReturn, async (ask) => {
    await refuseOtherTills(database, ask.account, ask.scope)
    return returnConfirmed(at, ask, { ...ask.body, on: day(ask.body.on) })
  })
}

function day(on: string): string {
  if (!isDay(on)) throw new Problem(400, 'invalid', {}, [{ field: 'on', message: 'field-date' }])
  return on
}
