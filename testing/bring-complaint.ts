// Brings a complaint of Li's about the department of the books to where a test begins; the department of parks looks into it.
import * as api from '#api/complaints.ts'
import type { TestApp } from './app.ts'
import { complaintBodies, grievance } from './complaint-bodies.ts'

const stations = ['a complaint', 'an accepted complaint', 'an investigated complaint', 'an answered complaint'] as const
export type ComplaintStation = (typeof stations)[number]
export const isComplaintStation = (thing: string): thing is ComplaintStation =>
  (stations as readonly string[]).includes(thing)

/** A complaint at a station; gives its id. */
export async function bringComplaint(app: TestApp, station: ComplaintStation): Promise<string> {
  const { id } = await (await app.as('li')).ask(api.lodgeComplaint, { body: grievance })
  const params = { id }
  const body = (act: string) => complaintBodies[`/api/complaints/:id/${act}`]?.() as never
  if (station === 'a complaint') return id
  await (await app.as('supervisor')).ask(api.acceptComplaint, { params, body: body('accept') })
  if (station === 'an investigated complaint' || station === 'an answered complaint')
    await (await app.as('head-02')).ask(api.recordInvestigation, { params, body: body('investigation') })
  if (station === 'an answered complaint')
    await (await app.as('supervisor')).ask(api.answerComplaint, { params, body: body('answer') })
  return id
}
