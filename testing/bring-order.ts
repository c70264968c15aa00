// Brings a supervision order or an inspection to where a test begins: issued to the department of the books, answered, accepted.
import * as api from '#api/orders.ts'
import { recordInspection } from '#api/inspections.ts'
import { pdf } from './bring-case.ts'
import type { TestApp } from './app.ts'
import { orderBodies } from './order-bodies.ts'

const stations = ['an order', 'an answered order', 'an accepted order', 'an inspection'] as const
export type OrderStation = (typeof stations)[number]
export const isOrderStation = (thing: string): thing is OrderStation => (stations as readonly string[]).includes(thing)

/** An order at a station, or an inspection; gives its id. */
export async function bringOrder(app: TestApp, station: OrderStation): Promise<string> {
  const supervisor = await app.as('supervisor')
  if (station === 'an inspection') return bringInspection(app)
  const { id } = await supervisor.ask(api.issueOrder, { body: orderBodies['/api/orders']?.() as never })
  const params = { id }
  if (station === 'an order') return id
  await (await app.as('head')).ask(api.replyToOrder, { params, body: { measures: '已落实AB岗，附排班表' } })
  if (station === 'an accepted order')
    await supervisor.ask(api.acceptReply, { params, body: { remark: '措施可行', days: 5 } })
  return id
}

/** A visit to the window of the books that found nobody there, with a scan in place of a photo. */
async function bringInspection(app: TestApp): Promise<string> {
  const supervisor = await app.as('supervisor')
  const { id: photo } = await supervisor.upload('window.pdf', pdf)
  const body = orderBodies['/api/inspections']?.() as { findings: object[] }
  const findings = body.findings.map((finding) => ({ ...finding, photos: [photo] }))
  return (await supervisor.ask(recordInspection, { body: { ...body, findings } as never })).id
}
