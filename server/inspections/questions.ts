import type { inspection, inspections } from '#api/inspections.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { fold } from '#domain/kernel/index.ts'
import {
  inspectionCommandsFor,
  inspectionDecider,
  inspectionNumberOf,
  type InspectionEvent,
} from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { happenings, namedPlace } from '../supervision/index.ts'
import { inspectionReach, inspectionWithinReach } from './reach.ts'

type Line = ReplyOf<typeof inspections>['inspections'][number]
type Row = Omit<Line, 'number'> & { serial: number | null; recordedAt: string }

const columns = `v.id, v.version, v.serial, v.kind, v.status, v.findings,
  ${namedPlace('department', 'v.department_code')} as department,
  ${namedPlace('service_window', 'v.window_code')} as window,
  v.visited_at as "visitedAt", v.recorded_at as "recordedAt"`

const lineOf = ({ serial, recordedAt, ...row }: Row): Line => ({
  ...row,
  number: inspectionNumberOf(recordedAt, serial ?? 0),
})

const list: Statement = {
  name: 'inspection-list',
  text: `select ${columns} from inspection v
    where ${inspectionWithinReach}
      and ($3::timestamptz is null or (v.visited_at, v.id) < ($3::timestamptz, $4::uuid))
      and ($6::text is null or v.status = $6) and ($7::text is null or v.kind = $7)
      and ($8::text is null or v.department_code = $8)
    order by v.visited_at desc, v.id desc limit $5`,
}

/** Inspections within reach, the latest visit first, a page by key. */
export async function inspectionsOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof inspections>,
): Promise<ReplyOf<typeof inspections>> {
  const [visitedAt, id] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const rows = await database.run<Row>(list, [
    ...inspectionReach(account, scope),
    ...[visitedAt, id, limit + 1, query.status ?? null, query.kind ?? null, query.department ?? null],
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.visitedAt}_${last.id}`)
  return { inspections: shown.map(lineOf), next }
}

const one: Statement = {
  name: 'one-inspection',
  text: `select ${columns},
      ${logOf('v.id')} as log,
      (select coalesce(jsonb_object_agg(d.occasion, d.id), '{}') from card d
        where d.rule = 'S-01' and d.occasion in (
          select 'inspection ' || v.id || ' ' || i from generate_series(1, v.findings) i)) as cards
    from inspection v where v.id = $3::uuid and ${inspectionWithinReach}`,
}

/** One inspection for someone within reach; else a 404. */
export async function oneInspection(
  database: Database,
  id: string,
  account: Account,
  scope: Scope,
): Promise<ReplyOf<typeof inspection>> {
  const [row] = await database.run<Row & { log: string; cards: Record<string, string> }>(one, [
    ...[...inspectionReach(account, scope), id],
  ])
  if (!row) throw new Problem(404, 'inspection-not-found')
  const { log: text, cards, ...line } = row
  const log = recordedOf<InspectionEvent>(text)
  const state = fold(inspectionDecider, log)
  const { findings = [], remark = '' } = state.visit ?? {}
  let nth = 0
  return {
    ...lineOf(line),
    remark,
    found: findings.map(({ photos, persons: _, ...finding }, index) => ({
      ...finding,
      photos: photos.map(({ sha256 }) => ({ nth: ++nth, sha256 })),
      card: cards[`inspection ${id} ${index + 1}`] ?? null,
    })),
    history: await happenings(database, log, (event) => event.remark || null),
    mayDo: [...inspectionCommandsFor(state, account)] as ['FollowUpInspection'],
  }
}
