import {
  estimateWait,
  type GreenReason,
  type TicketSource,
  type TicketState,
  type TicketTerms,
} from '#domain/hall/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Receipt } from '../kernel/handle.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { HallDesk } from './hall.ts'
import { isWaiting, zonesOf } from './queue.ts'
import type { TicketOrder } from './road.ts'

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
  /** Of a booking: its id, and the instant before which it is not called; null where it came too late to be preferred. */
  booked?: { id: string; notBefore: string | null; isPreferred: boolean }
}

/** Issues a ticket; its id is a secret of whoever holds it, and the same for the same request. */
export async function issueTicket(hall: HallDesk, issuing: Issuing): Promise<Receipt<TicketState> | Refusal> {
  const { asked, source, partyId, requestId, requestHash, booked } = issuing
  const place = await placeFor(hall, asked)
  if (place instanceof Refusal) return place
  const [zone] = await zonesOf(hall.database.run, place.zone)
  if (!zone) return refuse('zone-not-found')
  const foretold = estimateWait({ ...zone, ahead: zone.waiting })
  const terms: TicketTerms = {
    ...{ zone: place.zone, counter: place.counter, source, itemCode: asked.item ?? null, partyId, foretold },
    ...{ class: booked?.isPreferred ? 'booking' : asked.green ? 'green' : 'normal', reason: asked.green ?? null },
    ...{ bookingId: booked?.id ?? null, notBefore: booked?.notBefore ?? null },
    about: zone.kind === 'escalation' ? (asked.about ?? null) : null,
  }
  return hall.send({
    ...{ stream: uuidOf(`ticket ${requestId}`), requestId, requestHash, actor: issuing.actor, isHolder: true },
    command: { type: 'IssueTicket', terms },
  })
}

/** The queue for an item, and the counter that alone takes it; of several the one with the shorter queue. 400 where neither is named. */
export async function placeFor({ database }: HallDesk, { item, zone }: Pick<Asked, 'item' | 'zone'>) {
  if (item === undefined) {
    if (zone === undefined) throw new Problem(400, 'invalid', {}, [{ field: 'zone', message: 'field-required' }])
    return { zone, counter: null }
  }
  const [found] = await database.query<{ zone: string; counter: string | null }>(
    `select c.zone, case when z.comprehensive then null else c.code end as counter
     from item i join item_version v on v.code = i.code and v.version = i.version
       cross join jsonb_array_elements_text(v.body -> 'windowCodes') w(code)
       join hall_counter c on c.code = w.code join hall_zone z on z.letter = c.zone
     where i.code = $1 and i.status = 'in-use'
     order by (select count(*) from ticket t where t.counter = c.code and ${isWaiting}), c.code limit 1`,
    [item],
  )
  return found ?? refuse('item-not-in-hall')
}
