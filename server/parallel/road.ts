import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import type { CivilDate, Recorded } from '#domain/kernel/index.ts'
import {
  parallelDecider,
  parallelSeriesOf,
  parallelWords,
  type ParallelCommand,
  type ParallelEvent,
  type ParallelFacts,
  type ParallelState,
} from '#domain/projects/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import { dutyOf, partiesOf, standingOf, type ItemRegister } from '../cases/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { authorityOf, grantsByItem, type GrantsByItem } from './authority.ts'
import { parallelAppend, projectParallel } from './projection.ts'
import { readColumns, type Standing } from '../kernel/event-store.ts'
import { openedLog, sealedEvents, type Locks } from '../kernel/sealed-log.ts'

/** What a new approval begins with, but for what is read with it: whether another one is under way, and a ban. */
export type Beginning = Omit<NonNullable<ParallelFacts['beginning']>, 'underWay' | 'banned'>
/** A command for an approval with who gives it; `beginning` where a stage is applied for. */
export type ParallelOrder = Order<ParallelCommand> & { actor: Actor; beginning?: Beginning }

interface ParallelRead extends Read {
  forApplicant: boolean | null
  colleagues: Record<string, string | null>
  ownFiles: string[]
  underWay: boolean
  banned: { code: string; until: CivilDate } | null
  grants: GrantsByItem
  duty: ParallelFacts['duty']
  standing: Standing | null
}
export type ParallelRoad = Road<
  ParallelState,
  ParallelCommand,
  ParallelEvent,
  ParallelFacts,
  ParallelRead,
  ParallelOrder
>

/** What decisions about approvals look up. */
export interface ParallelReferences {
  regime(): Regime
  /** Of a version; null for the one in force. */
  calendar(version: string | null): CompiledCalendar
  nameOfAccount(id: string): Promise<string>
  items: Pick<ItemRegister, 'published'>
  /** Of whoever builds: what people write lies sealed under their key. */
  locks: Locks
}

/** The road of parallel approvals over one database. */
export function parallelRoad({ regime, calendar, nameOfAccount, items, locks }: ParallelReferences): ParallelRoad {
  const calendarOf = ({ calendarVersion }: ParallelState) => calendar(calendarVersion || null)
  return {
    decider: parallelDecider,
    read: readParallel,
    facts: async (read, state, { actor, beginning, command, at = read.now }) => ({
      ...{ at, actor, calendar: calendarOf(state) },
      ...{ forApplicant: read.forApplicant ?? false, colleagues: read.colleagues, ownFiles: read.ownFiles },
      ...{ authority: authorityOf(read.grants), duty: read.duty },
      item: takesAuthority(command) ? ((await items.published(command.item))?.item ?? null) : null,
      beginning: beginning ? { ...beginning, underWay: read.underWay, banned: await bannedFrom(read, items) } : null,
    }),
    open: (log) => openedParallel(log, locks),
    conceal: (events, { project }) =>
      sealedEvents(parallelWords, events, (project ?? projectIn(events))?.partyId ?? '', locks.sealFor),
    seriesOf: (event) => parallelSeriesOf(event),
    // Who acts for a department acts on its standing: one that changed meanwhile is read anew.
    project: (after, { duty }, change, read) => ({
      ...projectParallel(after, change, calendarOf, regime()),
      standing: duty ? (read?.standing ?? null) : null,
    }),
    append: parallelAppend,
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

/** Whether a command is decided on somebody's authority over an item: only then it is asked what authority there is. */
const takesAuthority = (command: ParallelCommand) =>
  command.type === 'FindParallelLicenceFalse' ||
  command.type === 'RevokeParallelLicence' ||
  command.type === 'ForgoParallelRevocation' ||
  command.type === 'WithdrawParallelLicence' ||
  command.type === 'CancelParallelLicence' ||
  command.type === 'ObjectToParallelLicence' ||
  command.type === 'DecideParallelObjection'

/** The item of a stage, by name, that whoever builds may not apply for. */
async function bannedFrom({ banned }: Pick<ParallelRead, 'banned'>, items: ParallelReferences['items']) {
  if (banned === null) return null
  const known = await items.published(banned.code)
  return { item: known?.item.name ?? banned.code, until: banned.until }
}

/** The project an event tells of at the beginning. */
const projectIn = (events: readonly ParallelEvent[]) =>
  events.find((event) => event.type === 'ParallelApplied')?.project

/** The log with what people wrote in it, while there is a key that opens it. */
export const openedParallel = (
  log: Recorded<ParallelEvent>[],
  { unsealAllFor }: Locks,
): Promise<Recorded<ParallelEvent>[]> =>
  openedLog(log, projectIn(log.map(({ event }) => event))?.partyId ?? '', unsealAllFor)

const atMoment = 'coalesce($10::timestamptz, clock_timestamp())'
const onTheDay = `(${atMoment} at time zone 'Asia/Shanghai')::date`
const party = 'coalesce((select party_id from parallel_approval where id = $1::uuid), $6::uuid)'

/**
 * $1 stream, $2 request, $3 account, $4 accounts named, $5 files named, $6 to $8 the party, project and stage of a new one, $9 the
 * item whose licence is weighed or ended, or objected about, $10 the moment of an act of the past, $11 the items of a new one.
 */
const read: Statement = {
  name: 'read-parallel',
  text: `select clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')},
    ${party} in ${partiesOf('$3')} as "forApplicant",
    (select coalesce(jsonb_object_agg(a.id, a.department_code), '{}') from account a
      where a.id = any($4::uuid[]) and a.role in ('reviewer', 'deputy-head', 'head') and a.disabled_at is null) as colleagues,
    (select coalesce(jsonb_agg(f.id), '[]') from file f where f.id = any($5::uuid[]) and f.owner_id = $3::uuid) as "ownFiles",
    exists (select from parallel_approval p where p.project_id = $7::uuid and p.stage = $8
      and p.status in ('applied', 'incomplete', 'accepted', 'distributed', 'disputed', 'answered')) as "underWay",
    ${grantsByItem('$3', 'i.code = $9::text', onTheDay)} as grants,
    ${dutyOf('$3', party, atMoment)} as duty,
    ${standingOf('$3')} as standing,
    (select jsonb_build_object('code', b.item_code, 'until', b.until_on) from ban b
      where b.party_id = $6::uuid and b.item_code = any($11::text[]) and b.until_on >= ${onTheDay}
      order by b.until_on desc, b.item_code limit 1) as banned`,
}

async function readParallel(database: Database, order: ParallelOrder): Promise<ParallelRead> {
  const { stream, requestId, actor, command, beginning, at = null } = order
  const papers = 'papers' in command ? command.papers : []
  const [row] = await database.run<ParallelRead>(read, [
    ...[stream, requestId, actor.id],
    command.type === 'ResolveDisagreement' ? command.attendees : [],
    papers.map(({ fileId }) => fileId),
    ...[beginning?.project.partyId ?? null, beginning?.project.id ?? null, beginning?.setup.stage.code ?? null],
    ...[takesAuthority(command) ? command.item : null, at],
    beginning?.setup.departments.flatMap(({ items }) => items) ?? [],
  ])
  if (!row) throw new Error('a statement without from gives one row')
  return row
}
