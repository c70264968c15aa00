import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import {
  acceptanceDecider,
  acceptanceSeriesOf,
  acceptanceWords,
  type AcceptanceCommand,
  type AcceptanceEvent,
  type AcceptanceFacts,
  type AcceptanceSetup,
  type AcceptanceState,
  type AcceptedProject,
} from '#domain/projects/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import { dutyOf, partiesOf, standingOf } from '../cases/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { acceptanceAppend, projectAcceptance } from './projection.ts'
import { readColumns, type Standing } from '../kernel/event-store.ts'
import { openedLog, sealedEvents, type Locks } from '../kernel/sealed-log.ts'

/** A command for an acceptance with who gives it; `project` where one is applied for. */
export type AcceptanceOrder = Order<AcceptanceCommand> & { actor: Actor; project?: AcceptedProject }

interface AcceptanceRead extends Read {
  forApplicant: boolean
  colleagues: Record<string, string | null>
  ownFiles: string[]
  ownImages: string[]
  setup: AcceptanceSetup | null
  underWay: boolean
  duty: AcceptanceFacts['duty']
  standing: Standing | null
}
export type AcceptanceRoad = Road<
  AcceptanceState,
  AcceptanceCommand,
  AcceptanceEvent,
  AcceptanceFacts,
  AcceptanceRead,
  AcceptanceOrder
>

/** What decisions about acceptances look up. */
export interface AcceptanceReferences {
  regime(): Regime
  /** Of a version; null for the one in force. */
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
  /** Of whoever builds: what people write lies sealed under their key. */
  locks: Locks
}

/** The road of acceptances over one database. */
export function acceptanceRoad({ regime, calendar, nameOfAccount, locks }: AcceptanceReferences): AcceptanceRoad {
  const calendarOf = ({ calendarVersion }: AcceptanceState) => calendar(calendarVersion || null)
  return {
    decider: acceptanceDecider,
    read: readAcceptance,
    facts: (read, state, { actor, project, at = read.now }) => ({
      ...{ at, actor, calendar: calendarOf(state) },
      ...{ forApplicant: read.forApplicant, colleagues: read.colleagues },
      ...{ ownFiles: read.ownFiles, ownImages: read.ownImages, duty: read.duty },
      beginning: project && read.setup ? { setup: read.setup, project, underWay: read.underWay } : null,
    }),
    open: (log) => openedAcceptance(log, locks),
    conceal: (events, { project }) =>
      sealedEvents(acceptanceWords, events, (project ?? projectIn(events))?.partyId ?? '', locks.sealFor),
    seriesOf: (event) => acceptanceSeriesOf(event),
    // Who acts for a department acts on its standing: one that changed meanwhile is read anew.
    project: (after, { duty }, change, read) => ({
      ...projectAcceptance(after, change, calendarOf, regime()),
      standing: duty ? (read?.standing ?? null) : null,
    }),
    append: acceptanceAppend,
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

/** The project an event tells of at the beginning. */
const projectIn = (events: readonly AcceptanceEvent[]) =>
  events.find((event) => event.type === 'AcceptanceApplied')?.project

/** The log with what people wrote in it, while there is a key that opens it. */
export const openedAcceptance = (
  log: Recorded<AcceptanceEvent>[],
  { unsealAllFor }: Locks,
): Promise<Recorded<AcceptanceEvent>[]> =>
  openedLog(log, projectIn(log.map(({ event }) => event))?.partyId ?? '', unsealAllFor)

const atMoment = 'coalesce($8::timestamptz, clock_timestamp())'
const party = 'coalesce((select party_id from acceptance where id = $1::uuid), $6::uuid)'

/**
 * $1 stream, $2 request, $3 account, $4 accounts named, $5 files named, $6 and $7 the party and project of a new one, $8 the moment
 * of an act of the past.
 */
const read: Statement = {
  name: 'read-acceptance',
  text: `select clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')},
    ${party} in ${partiesOf('$3')} as "forApplicant",
    (select coalesce(jsonb_object_agg(a.id, a.department_code), '{}') from account a
      where a.id = any($4::uuid[]) and a.disabled_at is null) as colleagues,
    own."ownFiles", own."ownImages",
    (select body from acceptance_setup where effective_from <= (${atMoment} at time zone 'Asia/Shanghai')::date
      order by effective_from desc, version desc limit 1) as setup,
    exists (select from acceptance a where a.project_id = $7::uuid and not a.alone
      and a.status not in ('withdrawn', 'lapsed')) as "underWay",
    ${dutyOf('$3', party, atMoment)} as duty, ${standingOf('$3')} as standing
    from (select coalesce(array_agg(f.id::text), '{}') as "ownFiles",
        coalesce(array_agg(f.id::text) filter (where f.type like 'image/%'), '{}') as "ownImages"
      from file f where f.id = any($5::uuid[]) and f.owner_id = $3::uuid) own`,
}

async function readAcceptance(database: Database, order: AcceptanceOrder): Promise<AcceptanceRead> {
  const { stream, requestId, actor, command, project, at } = order
  const named = [...('papers' in command ? command.papers : []), ...('photos' in command ? (command.photos ?? []) : [])]
  const [row] = await database.run<AcceptanceRead>(read, [
    ...[stream, requestId, actor.id],
    command.type === 'AssignInspectors' ? command.inspectors : [],
    named.map(({ fileId }) => fileId),
    ...[project?.partyId ?? null, project?.id ?? null, at ?? null],
  ])
  if (!row) throw new Error('a statement without from gives one row')
  return { ...row, forApplicant: row.forApplicant ?? false }
}
