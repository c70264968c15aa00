import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import {
  caseDecider,
  seriesOf,
  type Actor,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
} from '#domain/cases/index.ts'
import { reaches, type Level } from '#domain/organisation/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { appendStatement } from '../kernel/event-store.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { Problem } from '../kernel/problem.ts'
import { caseProjections, projectCase } from './projection.ts'
import { partiesOf } from './reach.ts'

/** A command for a case with who gives it; `itemCode` only where the case does not exist yet. */
export type CaseOrder = Order<CaseCommand> & { actor: Actor; itemCode: string | null }

/** Where the road finds what never changes: published item versions and calendars. */
export interface CaseReferences {
  itemVersion(code: string, version: number): Promise<ServiceItem>
  calendar(version: string | null): CompiledCalendar
}

interface CaseRead extends Read {
  item_code: string
  item_status: CaseFacts['itemStatus']
  published: number
  grants: Level[] | null
  acts_for: string[] | null
  files: Record<string, string> | null
}

/** One statement: the log, and everything that may have changed under our feet since the person looked. */
const read: Statement = {
  name: 'read-case',
  text: `select clock_timestamp() as now,
    (select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) from event where stream = $1) as log,
    (select encode(hash, 'hex') from event where stream = $1 order by version desc limit 1) as head,
    (select jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex'))
       from event where stream = $1 and request_id = $2) as answered,
    i.code as item_code, i.status as item_status, i.version as published,
    (select array_agg(g.level) from authority_grant g join account a on a.id = g.account_id and a.disabled_at is null
       where g.account_id = $4::uuid and g.item_code in (i.code, 'all') and g.revoked_at is null
         and a.department_code = i.department_code
         and g.from_on <= today.on and (g.to_on is null or g.to_on >= today.on)) as grants,
    (select array_agg(party_id::text) from ${partiesOf('$4', 'today.on')} p) as acts_for,
    (select jsonb_object_agg(f.id, f.sha256) from file f where f.id = any($5::uuid[])
       and (f.owner_id = $4::uuid or exists (select from case_file c where c.file_id = f.id and c.case_id = $1))) as files
  from item i, (select (coalesce($6::timestamptz, clock_timestamp()) at time zone 'Asia/Shanghai')::date as on) today
  where i.code = coalesce($3, (select item_code from case_row where id = $1))`,
}

/** The road of cases over one database. */
export function caseRoad(
  references: CaseReferences,
  nameOfAccount: (id: string) => Promise<string>,
): Road<CaseState, CaseCommand, CaseEvent, CaseFacts, CaseRead, CaseOrder> {
  return {
    decider: caseDecider,
    read: readCase,
    facts: (row, state, order) => factsOf(references, row, state, order),
    seriesOf: (event, facts) => seriesOf(event, facts.item.departmentCode),
    project: projectCase,
    projections: caseProjections,
    append: appendStatement('case', caseProjections),
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

async function readCase(database: Database, order: CaseOrder): Promise<CaseRead> {
  const { stream, requestId, command, actor, itemCode, at } = order
  const fileIds = 'application' in command ? command.application.materials.map(({ fileId }) => fileId) : []
  const account = actor.role === 'timer' ? null : actor.id
  const [row] = await database.run<CaseRead>(read, [stream, requestId, itemCode, account, fileIds, at ?? null])
  if (!row) throw itemCode === null ? new Problem(404, 'case-not-found') : new Problem(404, 'item-not-found')
  return row
}

/** A draft follows the published item; from submission on a case keeps the version and calendar it was submitted under. */
async function factsOf(
  references: CaseReferences,
  row: CaseRead,
  state: CaseState,
  order: CaseOrder,
): Promise<CaseFacts> {
  const itemVersion = state.submittedAt === null ? row.published : state.itemVersion
  return {
    at: order.at ?? row.now,
    actor: order.actor,
    item: await references.itemVersion(row.item_code, itemVersion),
    itemVersion,
    itemStatus: row.item_status,
    calendar: references.calendar(state.calendarVersion),
    authority: highest(row.grants ?? []),
    actsFor: row.acts_for ?? [],
    files: row.files ?? {},
  }
}

const highest = (grants: readonly Level[]): Level | null =>
  grants.reduce<Level | null>((best, level) => (best === null || reaches(level, best) ? level : best), null)
