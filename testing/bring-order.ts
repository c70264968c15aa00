// Brings a supervision order, an inspection or a record of reward or discipline to where a test begins: issued to the department of the books, answered, accepted.
import * as api from '#api/orders.ts'
import { recordInspection } from '#api/inspections.ts'
import { approveScoreRecord, proposeScoreRecord } from '#api/score-records.ts'
import { pdf } from './bring-case.ts'
import type { TestApp } from './app.ts'
import { orderBodies } from './order-bodies.ts'

const stations = [
  'an order',
  'an answered order',
  'an accepted order',
  'an inspection',
  'a proposed score record',
  'a score record',
] as const
export type OrderStation = (typeof stations)[number]
export const isOrderStation = (thing: string): thing is OrderStation => (stations as readonly string[]).includes(thing)

/** An order at a station, an inspection or a record; gives its id. */
export async function bringOrder(app: TestApp, station: OrderStation): Promise<string> {
  const supervisor = await app.as('supervisor')
  if (station === 'an inspection') return bringInspection(app)
  if (station === 'a proposed score record' || station === 'a score record')
    return bringRecord(app, station === 'a score record')
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

/** A commendation of the clerk with a scan as its evidence, approved by the manager of the centre or waiting for it. */
async function bringRecord(app: TestApp, isApproved: boolean): Promise<string> {
  const supervisor = await app.as('supervisor')
  const { id: file } = await supervisor.upload('document.pdf', pdf)
  const body = { ...(orderBodies['/api/score-records']?.() as object), files: [file] }
  const { id } = await supervisor.ask(proposeScoreRecord, { body: body as never })
  if (isApproved) await (await app.as('centre-manager')).ask(approveScoreRecord, { params: { id } })
  return id
}
