import {
  caseDecider,
  caseWords,
  registerPartsFor,
  seriesOf,
  type Actor,
  type CaseCommand,
  type CaseCommandType,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
  type RegisterPart,
  type ResultPlace,
} from '#domain/cases/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { createAppend } from '../kernel/append.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { cardProjection, superviseChange } from '../supervision/index.ts'
import { Problem } from '../kernel/problem.ts'
import { itemLine, lineRows } from './item-line.ts'
import { caseProjections, projectCase } from './projection.ts'
import { partiesOf } from './reach.ts'
import { resultAt } from './result-at.ts'
import { sealedEvents, type Locks } from '../kernel/sealed-log.ts'
import { factsOf, standingColumns, type CaseReferences, type StandingRow } from './standing.ts'
import { readColumns, type Projected } from '../kernel/event-store.ts'

/** A command for a case with who gives it; `itemCode` only where the case does not exist yet. */
export type CaseOrder = Order<CaseCommand> & { actor: Actor; itemCode: string | null }

/** What the road reads of a case. */
export interface CaseRead extends Read, StandingRow {
  standing: { department: string; seen: number } | null
  files: Record<string, string> | null
  colleagues: CaseFacts['colleagues'] | null
  collects_for?: string[]
  result_at?: ResultPlace
}

/** Of a hand-over: whom the agent at the desk may act for now, and where the result is. */
const handing = (agent: string) =>
  `, (select coalesce(array_agg(party_id::text), '{}') from ${partiesOf(agent, 'today.on')} p) as collects_for,
    ${resultAt('$1::uuid')} as result_at`

/** One statement: the log, and everything that may have changed under our feet since the person looked. */
const readFor = (parts: readonly RegisterPart[], hands: boolean): Statement => ({
  name: ['read-case', ...parts, ...(hands ? ['handing'] : [])].join('-'),
  text: `select clock_timestamp() as now, ${readColumns('$1', '$2')},
    ${standingColumns(
      {
        account: '$4',
        party: 'coalesce($7::uuid, (select applicant_id from case_row where id = $1))',
        caseId: '$1::uuid',
        about: 'coalesce($9::uuid, (select about_licence from case_row where id = $1))',
        on: 'today.on',
        at: 'today.at',
      },
      parts,
    )},
    (select jsonb_build_object('department', d.code, 'seen', d.standing) from department d
       where d.code = i.department_code and $4::uuid is not null) as standing,
    (select jsonb_object_agg(f.id, f.sha256) from file f where f.id = any($5::uuid[])
       and (f.owner_id = $4::uuid or exists (select from case_file c where c.file_id = f.id and c.case_id = $1))) as files,
    (select jsonb_object_agg(a.id, jsonb_build_object('name', a.name, 'role', a.role, 'departmentCode', a.department_code))
       from account a where a.id = any($8::uuid[]) and a.disabled_at is null and a.department_code is not null) as colleagues${hands ? handing('$9::uuid') : ''}
  from item i, (select at, (at at time zone 'Asia/Shanghai')::date as on
    from (select coalesce($6::timestamptz, clock_timestamp()) as at) moment) today
  where i.code = coalesce($3, (select item_code from case_row where id = $1))`,
})

const reads = new Map<string, Statement>()

/** The statement for commands of a type, made once: it reads no more of the register than bears on them. */
function readOf(type: CaseCommandType): Statement {
  const parts = registerPartsFor(type)
  const hands = type === 'DeliverResult'
  const key = hands ? type : parts.join()
  const read = reads.get(key) ?? readFor(parts, hands)
  reads.set(key, read)
  return read
}

/** The road of cases over one database. */
export function caseRoad(
  references: CaseReferences,
  nameOfAccount: (id: string) => Promise<string>,
  regime: () => Regime,
  sealFor: Locks['sealFor'],
): Road<CaseState, CaseCommand, CaseEvent, CaseFacts, CaseRead, CaseOrder> {
  return {
    decider: caseDecider,
    read: readCase,
    facts: (row, state, { actor, at = row.now }) =>
      factsOf(references, row, state, {
        at,
        actor,
        files: row.files ?? {},
        colleagues: row.colleagues ?? {},
        collectsFor: row.collects_for ?? [],
        resultAt: row.result_at ?? 'department',
      }),
    conceal: (events, { applicantId }) => sealedEvents(caseWords, events, applicantId, sealFor),
    seriesOf: (event, facts) => seriesOf(event, facts.item.departmentCode),
    project(after, facts, change, row) {
      const { stream, log, news } = change
      const events = log.slice(log.length - news).map(({ event }) => event)
      const own = projectCase(after, facts, stream, log.length, events)
      const watched = superviseChange(change, after, facts, regime())
      return {
        rows: {
          ...(hasSamePapers(after, change.before) ? withoutPapers(own.rows) : own.rows),
          card_news: watched.cards,
          item_line: lineRows(facts.item, row?.line ?? null, events),
        },
        timers: [...own.timers, ...watched.timers],
        outbox: [...own.outbox, ...watched.outbox],
        standing: facts.duty ? (row?.standing ?? null) : null,
      }
    },
    append: createAppend('case', [...caseProjections, cardProjection, itemLine]),
    nameOf: ({ event }) => nameOfAccount(event.by.id),
  }
}

const hasSamePapers = (now: CaseState, before: CaseState): boolean =>
  now.application.materials === before.application.materials && now.delivery === before.delivery

const withoutPapers = ({ case_file: _, ...rows }: Projected['rows']): Projected['rows'] => rows

/** The colleagues a command names. */
const namedIn = (command: CaseCommand): string[] =>
  'presiderId' in command ? [command.presiderId] : 'officerIds' in command ? command.officerIds : []

async function readCase(database: Database, order: CaseOrder): Promise<CaseRead> {
  const { stream, requestId, command, actor, itemCode, at } = order
  const papers =
    'application' in command ? command.application.materials : 'materials' in command ? command.materials : []
  const scans = command.type === 'DeliverResult' && command.paper ? [command.paper] : []
  const fileIds = [...papers, ...scans].map(({ fileId }) => fileId)
  const account = actor.role === 'timer' ? null : actor.id
  const applicant = 'applicantId' in command ? command.applicantId : null
  const about = command.type === 'DraftCase' ? (command.about?.licence ?? null) : null
  const values = [stream, requestId, itemCode, account, fileIds, at ?? null, applicant, namedIn(command)]
  const last = command.type === 'DeliverResult' ? (command.collecting?.agentId ?? null) : about
  const takesLast = command.type === 'DeliverResult' || registerPartsFor(command.type).includes('subject')
  const [row] = await database.run<CaseRead>(readOf(command.type), takesLast ? [...values, last] : values)
  if (!row) throw itemCode === null ? new Problem(404, 'case-not-found') : new Problem(404, 'item-not-found')
  return row
}
