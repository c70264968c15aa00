// Brings a rating of a service at the counter of the books to where a test begins.
import * as desk from '#api/hall-desk.ts'
import * as api from '#api/ratings.ts'
import type { Database } from '../server/kernel/database.ts'
import type { TestApp } from './app.ts'
import { bringTicket } from './bring-ticket.ts'

const stations = ['a finished ticket', 'a poor rating', 'a confirmed rating'] as const
export type RatingStation = (typeof stations)[number]
export const isRatingStation = (thing: string): thing is RatingStation =>
  (stations as readonly string[]).includes(thing)

/** A ticket whose service is over, or a poor rating of it; gives the id of the one or the other. */
export async function bringRating(app: TestApp, database: Database, station: RatingStation): Promise<string> {
  const ticketId = await bringTicket(app, database, 'a served ticket')
  const params = { id: ticketId }
  await (await app.as('clerk')).ask(desk.finishService, { params, body: { outcome: 'done' } })
  if (station === 'a finished ticket') return ticketId
  await app.anonymous.ask(api.rateService, { params, body: poor })
  const [rating] = await database.query<{ id: string }>('select id from rating where ticket_id = $1', [ticketId])
  const id = rating?.id ?? ''
  if (station === 'a confirmed rating')
    await (await app.as('supervisor')).ask(api.verifyRating, { params: { id }, body: found })
  return id
}

type Given = NonNullable<(typeof api.rateService)['types']>['body']
const poor: Given = {
  grade: 'very-dissatisfied',
  reasons: ['attitude'],
  said: '等了很久没人理',
  contact: '13800000000',
}
const found = { finding: 'founded', complexity: 'simple', findings: '调取录像，属实' } as const

/** A body each act on a rating would take. */
export const ratingBodies: Record<string, () => unknown> = {
  '/api/public/hall/tickets/:id/rating': () => ({ grade: 'very-satisfied', reasons: [] }),
  '/api/cases/:id/ratings': () => ({ stage: 'accepted', grade: 'satisfied', reasons: [] }),
  '/api/ratings/:id/verify': () => found,
  '/api/ratings/:id/rectify': () => ({ measures: '已当面道歉，补学服务规范', calledBack: 'yes' }),
}
