import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { requestIdOf, type Ask } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { logBeside, readsBeside, withHead, type Marked } from '../../kernel/read-beside.ts'
import { collectionNow, type BillRead } from './road.ts'
import { sourceColumns, type SourceRow } from './source-of.ts'

/** What the road reads of a bill, and whether the caller's department has to do with it. */
type Row = BillRead & { within: boolean }
type MarkedRow = Marked & Omit<Row, 'head' | 'answered'>
type Computing = Row & SourceRow & { subjectKind: 'project' | 'case'; subjectId: string }

/** Bill $2; `caller` is whoever sends the request. */
const selectOf = (more = ''): string => `select clock_timestamp() as now, log.*, ${collectionNow} as collection,
    b.departments @> array[caller."departmentCode"] as within${more}
  from bill b, ${logBeside} where b.id = $2::uuid`

/** The same outside the statement of the session: $1 is the caller, $3 its department. */
const alone = (name: string, select: string): Statement => ({
  name,
  text: `select one.* from (select $1::uuid as id, $3::text as "departmentCode") caller, lateral (${select}) one`,
})

const acting = selectOf()
const computing = selectOf(`, b.subject_kind as "subjectKind", b.subject_id as "subjectId",
    ${sourceColumns('b.subject_kind', 'b.subject_id')}`)
const readAlone = { act: alone('act-on-bill', acting), computation: alone('compute-bill', computing) }
const { beside, take } = readsBeside<MarkedRow>()

/** Reads a bill together with the session of a request for an act on it; of a computation, what it is computed from as well. */
export const besideAct = beside('and-bill', acting)
export const besideComputation = beside('and-bill-source', computing)

type Asking = Pick<Ask<Account, { id: string }, unknown, unknown>, 'account' | 'params' | 'request'>

/** What an act on a bill is decided on; 404 where the caller's department has nothing to do with the bill. */
export const readToAct = (database: Database, ask: Asking): Promise<Row> => readFor(database, ask, readAlone.act)
export const readToCompute = (database: Database, ask: Asking): Promise<Computing> =>
  readFor(database, ask, readAlone.computation) as Promise<Computing>

async function readFor(database: Database, { account, params, request }: Asking, statement: Statement): Promise<Row> {
  const row: Row | undefined = take(request, params.id) ?? (await readNow())
  if (!row?.within) throw new Problem(404, 'bill-not-found')
  return row

  async function readNow() {
    const [read] = await database.run<MarkedRow>(statement, [account.id, params.id, account.departmentCode])
    return read && withHead(read, requestIdOf(account.id, String(request.headers['idempotency-key'])))
  }
}
