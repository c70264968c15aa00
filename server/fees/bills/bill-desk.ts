import type { Refusal } from '#domain/kernel/index.ts'
import type { BillState } from '#domain/fees/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import type { Database } from '../../kernel/database.ts'
import { handle, type Receipt } from '../../kernel/handle.ts'
import { billRoad, type BillOrder, type BillRead } from './road.ts'
import { accountNamer } from '../../identity/index.ts'

/** What everything about bills stands on. */
export interface BillDesk {
  readonly database: Database
  readonly desk: CaseDesk
  /** Carries a command to the log of a bill, or says why not. `known` is what the road would read, read a moment ago. */
  send(order: BillOrder, known?: BillRead): Promise<Receipt<BillState> | Refusal>
}

export function createBillDesk(desk: CaseDesk): BillDesk {
  const { database } = desk
  const road = billRoad(desk, accountNamer(database, '支付平台'))
  return { database, desk, send: (order, known) => handle(database, road, order, known) }
}

/** Who records what comes in at the gateway. */
export const gatewayActor: Actor = {
  ...{ id: '00000000-0000-0000-0000-000000000000', role: 'timer', departmentCode: null, windowCode: null },
}
