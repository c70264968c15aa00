import type { matters } from '#api/matters.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { matterCommandsFor, matterDecider, matterNumberOf, type MatterEvent } from '#domain/evaluation/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { openWords } from '../../complaints/index.ts'
import { actorOf, type Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import type { Keyring } from '../../kernel/keyring.ts'
import { cursor, isInstant, pageOf } from '../../kernel/page.ts'
import { namedPlace, peopleNamed } from '../../supervision/index.ts'

type Line = ReplyOf<typeof matters>['matters'][number]

export interface MatterSources {
  database: Database
  keyring: Pick<Keyring, 'master'>
}

/** Whether matter `m` is within reach: $1 the scope, $2 the department. */
const withinReach = `($1 = 'all' or m.department_code = $2)`

interface Row {
  id: string
  takenAt: string
  department: Line['department']
  owners: Line['owner'][]
  log: string
}

const list: Statement = {
  name: 'matter-list',
  text: `select m.id, m.taken_at as "takenAt", ${namedPlace('department', 'm.department_code')} as department,
      ${peopleNamed('array[m.owner_id::text]')} as owners, ${logOf('m.id')} as log
    from matter m where ${withinReach} and (not $3::boolean or m.status = 'open')
      and ($4::timestamptz is null or (m.taken_at, m.id) < ($4::timestamptz, $5::uuid))
    order by m.taken_at desc, m.id desc limit 21`,
}

/** Matters within reach, newest first; what was said is opened for whoever sees to it. */
export async function mattersOf(
  sources: MatterSources,
  account: Account,
  scope: Scope,
  { open, after }: { open?: 'true'; after?: string },
): Promise<ReplyOf<typeof matters>> {
  const rows = await sources.database.run<Row>(list, [
    ...[scope, account.departmentCode, open === 'true'],
    ...(cursor(after, isInstant) ?? [null, null]),
  ])
  const { shown, next } = pageOf(rows, 20, (last) => `${last.takenAt}_${last.id}`)
  return { matters: await Promise.all(shown.map((row) => lineOf(row, account, sources))), next }
}

async function lineOf(
  { id, log: text, department, owners }: Row,
  account: Account,
  { database, keyring }: MatterSources,
): Promise<Line> {
  const log = recordedOf<MatterEvent>(text)
  const state = fold(matterDecider, log)
  const { matter, status, serial, takenAt, dueAt, late, answer, told, answeredAt } = state
  if (!matter) throw new Error('a matter was taken up')
  const words = await openWords(database, keyring, id, matter.sealed)
  return {
    ...{ id, version: log.length, number: matterNumberOf(takenAt, serial ?? 0), status, department },
    owner: owners[0] ?? { id: matter.ownerId, name: '', nameEn: '' },
    ...{ caseId: matter.caseId, takenAt, dueAt, late, answer, told, answeredAt },
    ...{ about: words?.story ?? null, contact: words?.contact || null },
    mayDo: matterCommandsFor(state, actorOf(account)) as Line['mayDo'],
  }
}

const there: Statement = {
  name: 'matter-within-reach',
  text: `select from matter m where m.id = $3::uuid and ${withinReach}`,
}

/** Whether a matter is within somebody's reach. */
export const isMatterWithinReach = async ({ run }: Database, id: string, account: Account, scope: Scope) =>
  (await run(there, [scope, account.departmentCode, id])).length > 0
