// Brings a supervision order to where a test begins: issued to the department of the books, answered, accepted.
import * as api from '#api/orders.ts'
import type { TestApp } from './app.ts'
import { orderBodies } from './order-bodies.ts'

const stations = ['an order', 'an answered order', 'an accepted order'] as const
export type OrderStation = (typeof stations)[number]
export const isOrderStation = (thing: string): thing is OrderStation => (stations as readonly string[]).includes(thing)

/** An order at a station; gives its id. */
export async function bringOrder(app: TestApp, station: OrderStation): Promise<string> {
  const supervisor = await app.as('supervisor')
  const { id } = await supervisor.ask(api.issueOrder, { body: orderBodies['/api/orders']?.() as never })
  const params = { id }
  if (station === 'an order') return id
  await (await app.as('head')).ask(api.replyToOrder, { params, body: { measures: '已落实AB岗，附排班表' } })
  if (station === 'an accepted order')
    await supervisor.ask(api.acceptReply, { params, body: { remark: '措施可行', days: 5 } })
  return id
}
