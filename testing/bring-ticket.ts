import * as desk from '#api/hall-desk.ts'
import { takeTicket } from '#api/hall.ts'
import type { Database } from '../server/kernel/database.ts'
import type { TestApp } from './app.ts'

export const ticketStations = [
  'a free counter',
  'a paused counter',
  'a waiting ticket',
  'a called ticket',
  'a served ticket',
  'a suspended ticket',
] as const
export type TicketStation = (typeof ticketStations)[number]
export const isTicketStation = (thing: string): thing is TicketStation =>
  (ticketStations as readonly string[]).includes(thing)

/** Empties the hall, but for one ticket at the counter of the books where the station asks for one; gives its id. */
export async function bringTicket(app: TestApp, database: Database, station: TicketStation): Promise<string> {
  await database.query('delete from ticket')
  await database.query('delete from counter_session')
  if (station === 'a free counter') return ''
  const clerk = await app.as('clerk')
  await clerk.ask(desk.signInAtCounter, { body: { counter: '0101' } })
  if (station === 'a paused counter') {
    await clerk.ask(desk.pauseCounter, { body: { reason: 'rest' } })
    return ''
  }
  const { id } = await app.anonymous.ask(takeTicket, { body: { source: 'kiosk', zone: 'A' } })
  if (station === 'a waiting ticket') return id
  await clerk.ask(desk.callNext, {})
  if (station === 'a called ticket') return id
  await clerk.ask(desk.startService, { params: { id } })
  if (station === 'a suspended ticket')
    await clerk.ask(desk.suspendTicket, { params: { id }, body: { reason: '去复印' } })
  return id
}

/** A body each act in the hall would take; `caseId` is a case of the books. */
export const ticketBodies = (caseId: string): Record<string, () => unknown> => ({
  '/api/public/hall/tickets': () => ({ source: 'kiosk', zone: 'A' }),
  '/api/me/tickets': () => ({ zone: 'A' }),
  '/api/hall/desk/sign-in': () => ({ counter: '0101' }),
  '/api/hall/desk/pause': () => ({ reason: 'rest' }),
  '/api/hall/tickets/:id/transfer': () => ({ zone: 'B', reason: '应由园局办理' }),
  '/api/hall/tickets/:id/escalate': () => ({ about: '两次没有办成' }),
  '/api/hall/tickets/:id/suspend': () => ({ reason: '去复印' }),
  '/api/hall/tickets/:id/link': () => ({ caseId }),
  '/api/hall/tickets/:id/finish': () => ({ outcome: 'done' }),
})
