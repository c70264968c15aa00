import type { ratings } from '#api/ratings.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { ratingCommandsFor, ratingDecider, type RatingEvent } from '#domain/evaluation/index.ts'
import { civilDateOf, fold } from '#domain/kernel/index.ts'
import { openWords } from '../complaints/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { namedPlace } from '../supervision/index.ts'
import type { RatingSources } from './rate-service.ts'

type Line = ReplyOf<typeof ratings>['ratings'][number]

/** Whether poor rating `r` is within reach: $1 the scope, $2 the department, which hears of it once it was looked into. */
const withinReach = `r.status <> 'given' and ($1 = 'all' or r.department_code = $2 and r.status <> 'reported')`

const list: Statement = {
  name: 'rating-list',
  text: `select r.id, r.version, r.rated_at as "ratedAt", r.late, r.due_at as "dueAt",
      ${namedPlace('department', 'r.department_code')} as department, ${logOf('r.id')} as log
    from rating r where ${withinReach} and (not $3::boolean or r.due_at is not null)
      and ($4::timestamptz is null or (r.rated_at, r.id) < ($4::timestamptz, $5::uuid))
    order by r.rated_at desc, r.id desc limit 21`,
}

type Row = Pick<Line, 'id' | 'version' | 'late' | 'dueAt' | 'department'> & { ratedAt: string; log: string }

/** Poor ratings within reach, newest first; what was said is opened for whoever looks into it or puts it right. */
export async function ratingsOf(
  { ratings: { database }, keyring }: RatingSources,
  account: Account,
  scope: Scope,
  { open, after }: { open?: 'true'; after?: string },
): Promise<ReplyOf<typeof ratings>> {
  const reach = [scope, account.departmentCode]
  const rows = await database.run<Row>(list, [...reach, open === 'true', ...(cursor(after, isInstant) ?? [null, null])])
  const { shown, next } = pageOf(rows, 20, (last) => `${last.ratedAt}_${last.id}`)
  return { ratings: await Promise.all(shown.map((row) => lineOf(row, account, database, keyring))), next }
}

async function lineOf(
  { ratedAt: _, log, ...row }: Row,
  account: Account,
  database: Database,
  keyring: RatingSources['keyring'],
): Promise<Line> {
  const state = fold(ratingDecider, recordedOf<RatingEvent>(log))
  const { status, grade, reasons, service, sealed, finding, findings, measures, calledBack } = state
  const words = sealed === null ? null : await openWords(database, keyring, row.id, sealed)
  return {
    ...{
      ...row,
      status,
      grade,
      reasons: [...reasons],
      counter: service?.counter ?? null,
      stage: service?.stage ?? null,
      caseId: service?.caseId ?? null,
    },
    ...{ servedOn: civilDateOf(service?.endedAt ?? ''), finding, findings, measures, calledBack },
    ...{ said: words?.story || null, contact: words?.contact || null },
    mayDo: ratingCommandsFor(state, actorOf(account)) as Line['mayDo'],
  }
}

const there: Statement = {
  name: 'rating-within-reach',
  text: `select from rating r where r.id = $3::uuid and ${withinReach}`,
}

/** Whether a rating is within somebody's reach. */
export const isWithinReach = async ({ run }: Pick<Database, 'run'>, id: string, account: Account, scope: Scope) =>
  (await run(there, [scope, account.departmentCode, id])).length > 0
