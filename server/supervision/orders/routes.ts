import * as contract from '#api/orders.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { OrderCommand } from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Statement } from '../../kernel/database.ts'
import type { Ask, Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { refusePersonalData } from '../../kernel/refuse-personal-data.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { receiptFor } from '../streams/index.ts'
import { termsOf } from './checked-terms.ts'
import { ordersOf } from './list.ts'
import { oneOrder } from './one-order.ts'
import type { OrderDesk } from './order-desk.ts'
import { orderReach, orderWithinReach } from './reach.ts'

type AskOrder<Body> = Ask<Account, { id: string }, undefined, Body>

interface OrderSources {
  orders: OrderDesk
  place: { readonly regionCode: string }
}

/**
 * Orders: asked about, issued, answered, accepted. Each act is one line, the road does the rest. They go from office to office
 * and lie open in the log, so no number of a person may stand in one.
 */
export function orderRoutes(mount: Mount<Account>, sources: OrderSources): void {
  const { orders: desk, place } = sources
  const { database } = desk
  const on = async (ask: AskOrder<unknown>, command: OrderCommand) => {
    await within(desk, ask.params.id, ask.account, ask.scope)
    refusePersonalData({ ...command })
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.orders, ({ account, scope, query }) => ordersOf(database, account, scope, query))
  mount(contract.order, ({ account, scope, params }) =>
    oneOrder({ database, regionCode: place.regionCode }, params.id, account, scope),
  )
  mount(contract.issueOrder, async (ask) => {
    refusePersonalData(ask.body)
    const terms = await termsOf(database, ask.body)
    return receiptFor(desk, ask, uuidOf(`order ${ask.requestId}`), { type: 'IssueOrder', ...terms })
  })
  mount(contract.acknowledgeOrder, (ask) => on(ask, { type: 'AcknowledgeOrder' }))
  mount(contract.replyToOrder, (ask) => on(ask, { type: 'ReplyToOrder', ...ask.body }))
  mount(contract.acceptReply, (ask) => on(ask, { type: 'AcceptReply', ...ask.body }))
  mount(contract.returnReply, (ask) => on(ask, { type: 'ReturnReply', ...ask.body }))
  mount(contract.recordFollowUp, (ask) => on(ask, { type: 'RecordFollowUp', ...ask.body }))
  mount(contract.withdrawOrder, (ask) => on(ask, { type: 'WithdrawOrder', ...ask.body }))
}

const isThere: Statement = {
  name: 'order-within-reach',
  text: `select from supervision_order o where o.id = $3::uuid and ${orderWithinReach}`,
}

/** What is not within reach does not exist. */
async function within({ database }: OrderDesk, id: string, account: Account, scope: Scope): Promise<void> {
  const found = await database.run(isThere, [...orderReach(account, scope), id])
  if (found.length === 0) throw new Problem(404, 'order-not-found')
}
