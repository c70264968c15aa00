import type { bookPlace, checkIn, slots } from '#api/bookings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  bookingDecider,
  bookableDays,
  keptFor,
  placesIn,
  slotsOn,
  type BookingEvent,
  type BookingState,
  type BookingStatus,
  type Slot,
} from '#domain/hall/index.ts'
import { civilDateOf, epochMs, fold, instantOf, refuse, Refusal, timeOfDay } from '#domain/kernel/index.ts'
import type { ItemRegister } from '../../cases/index.ts'
import type { Account } from '../../identity/index.ts'
import { isDuplicate } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { handle, type Receipt } from '../../kernel/handle.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import type { HallDesk } from '../hall.ts'
import { issueTicket, type Asked } from '../issue.ts'
import { namedIn, windowsOfItem } from '../place.ts'
import type { RuleBook } from '../rule-book.ts'
import { showTicket } from '../tickets.ts'
import type { BookingOrder, BookingRoad } from './road.ts'

/** What booking stands on. */
export interface Bookings {
  hall: HallDesk
  items: ItemRegister
  road: BookingRoad
  calendar(): CompiledCalendar
  rules: RuleBook
}

type Booked = ReplyOf<typeof bookPlace>

/** The slots that may be booked for an item or in a zone, and how many places each has left at all its windows together. */
export async function freeSlots(
  { hall, calendar, rules }: Bookings,
  asked: Pick<Asked, 'item' | 'zone'>,
): Promise<ReplyOf<typeof slots> | Refusal> {
  const queue = await bookableQueue(hall, asked)
  if (queue instanceof Refusal) return queue
  const { zone, name, nameEn, windows, at } = queue
  const taken = await hall.database.query<{ on: string; from: string; count: number }>(
    `select on_day as on, from_time as from, count(*)::int from booking
     where zone = $1 and ($2::text[] is null and counter is null or counter = any($2)) and status in ('booked', 'kept')
       and on_day >= $3 group by 1, 2`,
    [zone, windows, civilDateOf(at)],
  )
  const today = civilDateOf(at)
  const days: ReplyOf<typeof slots>['days'] = []
  for (const on of bookableDays(calendar(), today, await rules.on(today))) {
    const then = await rules.on(on)
    const places = windows === null ? placesIn(queue.counters, then) : windows.length * placesIn(1, then)
    const open = slotsOn(calendar(), on, then).filter(({ from }) => on !== today || from > timeOfDay(at))
    const free = ({ from, to }: Slot) => {
      const count = taken.find((one) => one.on === on && one.from === from)?.count ?? 0
      return { from, to, free: Math.max(0, places - count) }
    }
    days.push({ on, slots: open.map(free) })
  }
  return { zone, zoneName: name, zoneNameEn: nameEn, days: days.filter((day) => day.slots.length > 0) }
}

interface BookableQueue {
  zone: string
  name: string
  nameEn: string
  at: string
  counters: number
  /** The windows that alone take the item; null for every counter of the zone. */
  windows: string[] | null
}

/** The queue a booking is for: of an item's the zone where most of its windows are; nobody books the desk for what could not get done. */
async function bookableQueue({ database }: HallDesk, asked: Pick<Asked, 'item' | 'zone'>) {
  const place = asked.item === undefined ? zoneAlone : zoneOfItem
  const [queue] = await database.query<BookableQueue>(
    `select clock_timestamp() as at, z.letter as zone, z.name, z.name_en as "nameEn", place.windows,
       (select count(*)::int from hall_counter c where c.zone = z.letter) as counters
     from (${place}) place join hall_zone z on z.letter = place.zone where z.kind <> 'escalation'`,
    [namedIn(asked)],
  )
  return queue ?? refuse(asked.item === undefined ? 'zone-not-found' : 'item-not-in-hall')
}

const zoneAlone = 'select $1::text as zone, null::text[] as windows'
const zoneOfItem = `select c.zone, case when not z.comprehensive then array_agg(c.code order by c.code) end as windows
  from ${windowsOfItem} group by c.zone, z.comprehensive order by count(*) desc, c.zone limit 1`

interface Request {
  account: Pick<Account, 'id' | 'role' | 'partyId'>
  requestId: string
  requestHash: string
}

/** Books a place of a slot. */
export async function book(
  bookings: Bookings,
  { account, requestId, requestHash }: Request,
  { on, from, ...asked }: Pick<Asked, 'item' | 'zone'> & { on: string; from: string },
): Promise<Booked | Refusal> {
  const queue = await bookableQueue(bookings.hall, asked)
  if (queue instanceof Refusal) return queue
  if (account.partyId === null) throw new Problem(404, 'party-not-found')
  const { zone, windows } = queue
  const terms = { type: 'Book', zone, itemCode: asked.item ?? null, partyId: account.partyId, on, from } as const
  const order = {
    ...{ stream: uuidOf(`booking ${requestId}`), requestId, requestHash, isHolder: true },
    actor: { id: account.id, role: account.role },
  }
  // A window whose places are gone leaves it to the next one.
  let receipt: Receipt<BookingState> | Refusal = refuse('slot-full')
  for (const counter of windows ?? [null]) {
    receipt = await carryOut(bookings, { ...order, command: { ...terms, counter } })
    if (!(receipt instanceof Refusal && receipt.code === 'slot-full')) break
  }
  return receipt instanceof Refusal ? receipt : showBooking(bookings, receipt.stream)
}

/** Carries a command down the road; a place somebody took at the same moment is looked for anew. */
export async function carryOut(
  { hall, road }: Bookings,
  order: BookingOrder,
): Promise<Receipt<BookingState> | Refusal> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await handle(hall.database, road, order)
    } catch (error) {
      if (attempt === 10 || !isDuplicate(error)) throw error
    }
}

interface BookingRow {
  id: string
  zone: string
  zoneName: string
  zoneNameEn: string
  counter: string | null
  on: string
  from: string
  to: string
  status: BookingStatus
  code: string
  item: Booked['item']
}

const columns = `a.id, a.zone, z.name as "zoneName", z.name_en as "zoneNameEn", a.counter, a.on_day as on, a.from_time as from,
  a.to_time as to, a.status, a.code, case when v.code is not null then jsonb_build_object('code', v.code,
    'name', v.body ->> 'name', 'nameEn', v.body ->> 'nameEn') end as item`
const tables = `booking a join hall_zone z on z.letter = a.zone left join item i on i.code = a.item_code
  left join item_version v on v.code = i.code and v.version = i.version`

const shown = async ({ on, from, ...row }: BookingRow, rules: RuleBook): Promise<Booked> => {
  const { since, until } = keptFor({ on, from }, await rules.on(on))
  return { ...row, on, from, since: instantOf(since), until: instantOf(until) }
}

async function showBooking({ hall, rules }: Bookings, id: string): Promise<Booked> {
  const [row] = await hall.database.query<BookingRow>(`select ${columns} from ${tables} where a.id = $1`, [id])
  if (!row) throw new Problem(404, 'booking-not-found')
  return shown(row, rules)
}

/** One's own bookings, those to come first. */
export async function ownBookings({ hall, rules }: Bookings, { partyId }: Pick<Account, 'partyId'>) {
  const rows = await hall.database.query<BookingRow>(
    `select ${columns} from ${tables} where a.party_id = $1
     order by a.status <> 'booked', abs(a.on_day - current_date), a.from_time limit 50`,
    [partyId],
  )
  return { bookings: await Promise.all(rows.map((row) => shown(row, rules))) }
}

/** Gives a place back; who else's it is, is not told. */
export async function cancel(
  bookings: Bookings,
  { account: { id: accountId, role, partyId }, requestId, requestHash }: Request,
  id: string,
): Promise<Booked | Refusal> {
  const [own] = await bookings.hall.database.query('select from booking where id = $1 and party_id = $2', [id, partyId])
  if (!own) throw new Problem(404, 'booking-not-found')
  const order = { stream: id, requestId, requestHash, isHolder: true, actor: { id: accountId, role } }
  const done = await carryOut(bookings, { ...order, command: { type: 'CancelBooking' } })
  return done instanceof Refusal ? done : showBooking(bookings, id)
}

/**
 * Gives whoever knows the code of a booking of today their ticket: preferred, and called from a little before its time. The
 * ticket is issued first, under a key of the booking's own, so that who was cut off in between gets the same.
 */
export async function checkInBy(
  bookings: Bookings,
  { code, requestId, requestHash }: { code: string } & Omit<Request, 'account'>,
): Promise<ReplyOf<typeof checkIn> | Refusal> {
  const { hall, rules } = bookings
  const [row] = await hall.database.query<{ id: string; log: string; now: string }>(
    `select a.id, clock_timestamp() as now, ${logOf('a.id')} as log
     from booking a where a.code = $1 and a.on_day >= (clock_timestamp() at time zone 'Asia/Shanghai')::date - 1
     order by a.on_day limit 1`,
    [code],
  )
  if (!row) return refuse('booking-not-found')
  const state = fold(bookingDecider, recordedOf<BookingEvent>(row.log))
  const { terms, ticketId } = state
  if (!terms) return refuse('booking-not-found')
  if (ticketId !== null) return showTicket(hall, ticketId)
  const actor = { id: null, role: 'visitor' } as const
  const order = { stream: row.id, requestId, requestHash, isHolder: true, actor }
  const stream = uuidOf(`ticket booking ${row.id}`)
  const may = await mayKeep(bookings, order, state, row.now)
  if (may instanceof Refusal) return may
  const { since } = keptFor(terms, await rules.on(terms.on))
  const issued = await issueTicket(hall, {
    ...{
      source: 'booking',
      actor,
      partyId: terms.partyId,
      requestId: `booking ${row.id}`,
      requestHash: 'kept',
    },
    asked: terms.itemCode === null ? { zone: terms.zone } : { item: terms.itemCode },
    booked: { id: row.id, notBefore: since > epochMs(row.now) ? instantOf(since) : null, isPreferred: true },
  })
  if (issued instanceof Refusal) return issued
  const kept = await carryOut(bookings, { ...order, command: { type: 'KeepBooking', ticketId: stream } })
  return kept instanceof Refusal ? kept : showTicket(hall, issued.id)
}

/** Whether a ticket may be given for it now: asked before one is issued. */
async function mayKeep({ road }: Bookings, order: Omit<BookingOrder, 'command'>, state: BookingState, now: string) {
  const command = { type: 'KeepBooking', ticketId: '' } as const
  const read = { now, log: null, head: null, answered: null, counters: 0, taken: null, others: null, lapsed: null }
  return road.decider.decide(command, state, await road.facts(read, state, { ...order, command }))
}
