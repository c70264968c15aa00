import type { ticketNow } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import {
  estimateWait,
  queueAtCounter,
  ticketNumber,
  type GreenReason,
  type TicketSource,
  type Foretold,
  type TicketTerms,
} from '#domain/hall/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { HallDesk } from './hall.ts'
import { lessonsOf, nothingLearnt } from './lessons.ts'
import { readPlace, type Place } from './place.ts'
import { shownWait } from './queue.ts'
import type { TicketOrder } from './road.ts'
import { showTicket } from './tickets.ts'

/** What somebody asks a ticket for. */
export interface Asked {
  item?: string
  zone?: string
  green?: GreenReason
  about?: string
}

interface Issuing {
  asked: Asked
  source: TicketSource
  actor: TicketOrder['actor']
  partyId: string | null
  requestId: string
  requestHash: string
  /** Whether one more may be taken from there, asked along the way; always where it is left out. */
  mayTake?: Promise<boolean>
  /** Of a booking: its id, and the instant before which it is not called; null where it came too late to be preferred. */
  booked?: { id: string; notBefore: string | null; isPreferred: boolean }
}

type Shown = ReplyOf<typeof ticketNow>

/**
 * Issues a ticket; its id is a secret of whoever holds it, and the same for the same request. One statement reads whatever it
 * depends on and one stores it. Throws 400 where neither item nor zone is named, 429 where no more may be taken.
 */
export async function issueTicket(hall: HallDesk, issuing: Issuing): Promise<Shown | Refusal> {
  const { asked, partyId, requestId, requestHash, actor, mayTake = true, booked } = issuing
  const stream = uuidOf(`ticket ${requestId}`)
  const [place, lessons, may] = await Promise.all([
    readPlace(hall.database, { ...asked, partyId, stream, requestId }),
    lessonsOf(hall.database),
    mayTake,
  ])
  if (!may) throw new Problem(429, 'too-many-requests')
  const { zone, answered, held, own, ...read } = place
  if (zone === null) return refuse(asked.item === undefined ? 'zone-not-found' : 'item-not-in-hall')
  if (held && !booked && !answered) return refuse('ticket-held-already')
  const foretold = estimateWait({ ...queueAtCounter(read, own), ...(lessons.get(zone.letter) ?? nothingLearnt) })
  const command = { type: 'IssueTicket', terms: termsOf(issuing, zone, foretold) } as const
  const order = { stream, requestId, requestHash, actor, isHolder: true, command }
  const issued = await hall.send(order, { ...read, answered, sitting: null })
  if (issued instanceof Refusal) return issued
  if (answered) return showTicket(hall, stream)
  return {
    ...{ id: stream, number: ticketNumber(zone.letter, issued.state.serial ?? 0), zone: zone.letter },
    ...{ zoneName: zone.name, zoneNameEn: zone.nameEn, status: issued.state.status, issuedAt: issued.at },
    ...{ item: zone.item, ahead: read.ahead, counter: zone.counter, calledAt: null, caseId: null },
    wait: foretold && shownWait(foretold),
  }
}

function termsOf(
  { asked, source, partyId, booked }: Issuing,
  { letter, kind, counter }: Place,
  foretold: Foretold | null,
): TicketTerms {
  return {
    ...{ zone: letter, counter, source, itemCode: asked.item ?? null, partyId, foretold },
    ...{ class: booked?.isPreferred ? 'booking' : asked.green ? 'green' : 'normal', reason: asked.green ?? null },
    ...{ bookingId: booked?.id ?? null, notBefore: booked?.notBefore ?? null },
    about: kind === 'escalation' ? (asked.about ?? null) : null,
  }
}
