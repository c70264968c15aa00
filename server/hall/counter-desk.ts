import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { counterActs, type counterDesk } from '#api/hall-desk.ts'
import {
  ticketCommandsFor,
  ticketDecider,
  usualHallRules,
  type GreenReason,
  type TicketClass,
  type TicketEvent,
  type TicketSource,
} from '#domain/hall/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { maskDetails, type People } from '../people/index.ts'
import type { HallDesk } from './hall.ts'
import { isWaiting } from './queue.ts'
import { today } from './road.ts'
import { countersOf, sessionOf, type CounterSession } from './sessions.ts'
import { shown, ticketColumns, ticketTables, type TicketRow } from './tickets.ts'

type Desk = ReplyOf<typeof counterDesk>

interface AtCounter extends TicketRow {
  class: TicketClass
  green: GreenReason | null
  source: TicketSource
  about: string | null
  calls: number
  recalls: number
  partyId: string | null
  log: string
}

export interface DeskSources {
  hall: HallDesk
  people: People
}

/** Where somebody serves now, who is there or put aside, and how many could be called. */
export async function counterDeskOf({ hall, people }: DeskSources, account: Account): Promise<Desk> {
  const { query } = hall.database
  const session = (await sessionOf(query, account.id)) ?? null
  const rows = session ? await atCounter(hall, session.counter) : []
  const parties = await people.detailsOf(rows.flatMap(({ partyId }) => partyId ?? []))
  const line = (row: AtCounter) => {
    const details = row.partyId === null ? undefined : parties.get(row.partyId)
    const masked = details && maskDetails(details)
    return {
      ...shown(row),
      ...{ class: row.class, green: row.green, source: row.source, about: row.about },
      ...{ calls: row.calls, recalls: row.recalls, mayDo: mayDo(row, account, session) },
      party: row.partyId !== null && masked ? { id: row.partyId, ...masked, masked: true } : null,
    }
  }
  const [clock] = await query<{ now: string; waiting: number }>(
    `select clock_timestamp() as now, (select count(*)::int from ticket t
       where t.zone = $1 and (t.counter is null or t.counter = $2) and ${isWaiting}) as waiting`,
    [session?.zone ?? '', session?.counter ?? ''],
  )
  const zones = await query<Desk['zones'][number]>('select letter, name, name_en as "nameEn" from hall_zone order by 1')
  return {
    ...{
      at: clock?.now ?? '',
      counters: await countersOf(query, account),
      session,
      waiting: clock?.waiting ?? 0,
      zones,
    },
    ticket: rows.filter(({ status }) => status !== 'suspended').map(line)[0] ?? null,
    suspended: rows.filter(({ status }) => status === 'suspended').map(line),
  }
}

const atCounter = ({ database }: HallDesk, counter: string) =>
  database.query<AtCounter>(
    `select ${ticketColumns}, t.class, t.reason as green, t.source, t.about, t.calls, t.recalls, t.party_id as "partyId",
       ${logOf('t.id')} as log
     from ${ticketTables}
     where t.counter = $1 and t.on_day = ${today} and t.status in ('called', 'recalled', 'serving', 'suspended')
     order by t.called_at`,
    [counter],
  )

/** What the table of commands leaves to whoever serves here; the buttons of the desk. */
function mayDo(
  { log }: AtCounter,
  { id, role }: Account,
  session: CounterSession | null,
): Desk['suspended'][number]['mayDo'] {
  const isServing = session !== null && session.pausedAt === null
  const may = ticketCommandsFor(fold(ticketDecider, recordedOf<TicketEvent>(log)), {
    ...{ at: '', actor: { id, role, counter: isServing ? session.counter : null }, rules: usualHallRules },
    ...{ isHolder: false, isCounterBusy: false, counterZone: isServing ? session.zone : null },
  })
  return counterActs.filter((act) => may.includes(act))
}
