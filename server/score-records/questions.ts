import type { scoreRecord, scoreRecords } from '#api/score-records.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { fold } from '#domain/kernel/index.ts'
import { recordCommandsFor, recordDecider, recordNumberOf, type RecordEvent } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { happenings, namedPlace } from '../supervision/index.ts'
import { recordReach, recordWithinReach } from './reach.ts'

type Line = ReplyOf<typeof scoreRecords>['records'][number]
type Row = Omit<Line, 'number'> & { serial: number | null }

const subject = `case v.counts_for
  when 'department' then (select jsonb_build_object('id', n.code, 'name', n.name, 'nameEn', n.name_en) from department n where n.code = v.subject)
  when 'window' then (select jsonb_build_object('id', n.code, 'name', n.name, 'nameEn', n.name_en) from service_window n where n.code = v.subject)
  else (select jsonb_build_object('id', n.id, 'name', n.name, 'nameEn', n.name_en) from account n where n.id::text = v.subject) end`

const columns = `v.id, v.version, v.serial, v.kind, v.status, v.counts_for as of, ${subject} as subject,
  ${namedPlace('department', 'v.department_code')} as department, v.happened_on as "happenedOn", v.document,
  (select sum((e ->> 'points')::float8) from jsonb_array_elements(v.entries) e) as points, v.proposed_at as "proposedAt"`

const lineOf = ({ serial, ...row }: Row): Line => ({ ...row, number: recordNumberOf(row.proposedAt, serial ?? 0) })

const list: Statement = {
  name: 'score-record-list',
  text: `select ${columns} from score_record v
    where ${recordWithinReach}
      and ($4::timestamptz is null or (v.proposed_at, v.id) < ($4::timestamptz, $5::uuid))
      and ($7::text is null or v.status = $7 or $7 = 'waiting' and v.status in ('proposed', 'revocation-proposed'))
    order by v.proposed_at desc, v.id desc limit $6`,
}

/** Records within reach, newest first, a page by key. */
export async function recordsOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof scoreRecords>,
): Promise<ReplyOf<typeof scoreRecords>> {
  const [proposedAt, id] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const rows = await database.run<Row>(list, [
    ...recordReach(account, scope),
    ...[proposedAt, id, limit + 1, query.status ?? null],
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.proposedAt}_${last.id}`)
  return { records: shown.map(lineOf), next }
}

const one: Statement = {
  name: 'one-score-record',
  text: `select ${columns}, v.entries,
      (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'sha256', f.sha256) order by n.i), '[]')
        from unnest(v.file_ids) with ordinality as n(id, i) join file f on f.id = n.id) as files,
      ${logOf('v.id')} as log
    from score_record v where v.id = $4::uuid and ${recordWithinReach}`,
}

type One = ReplyOf<typeof scoreRecord>

/** One record for someone within reach; else a 404. */
export async function oneRecord(database: Database, id: string, account: Account, scope: Scope): Promise<One> {
  const [row] = await database.run<Row & Pick<One, 'entries' | 'files'> & { log: string }>(one, [
    ...[...recordReach(account, scope), id],
  ])
  if (!row) throw new Problem(404, 'score-record-not-found')
  const { log: text, entries, files, ...line } = row
  const log = recordedOf<RecordEvent>(text)
  const state = fold(recordDecider, log)
  return {
    ...lineOf(line),
    reason: state.record?.reason ?? '',
    entries,
    files,
    history: await happenings(database, log, (event) => ('reason' in event ? event.reason : null)),
    mayDo: recordCommandsFor(state, account) as One['mayDo'],
  }
}
