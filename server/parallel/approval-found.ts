import type { Scope } from '#api/kernel/endpoint.ts'
import { fold, type Recorded } from '#domain/kernel/index.ts'
import {
  parallelDecider,
  type ParallelEvent,
  type ParallelFacts,
  type ParallelSetup,
  type ParallelState,
} from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { today } from '../kernel/drafts.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import { dutyOf } from '../cases/index.ts'
import { grantsByItem, type GrantsByItem } from './authority.ts'
import { parallelColumns, type ParallelRow } from './lines.ts'
import type { ParallelDesk } from './parallel-desk.ts'
import { openedParallel } from './road.ts'
import { parallelWithinReach, reachOf } from './reach.ts'

interface Row extends ParallelRow {
  now: string
  log: string
  forApplicant: boolean
  grants: GrantsByItem
  duty: ParallelFacts['duty']
  files: { id: string; name: string; size: number }[]
}

/** Items `i` of approval `a` on whose licence somebody may act: issued, objected about, or of the caller's department while one may. */
const aboutLicences = `i.code in (select l.item_code from licence l where l.approval_id = a.id) or i.code = any(a.objected)
  or i.department_code = $2 and a.objectable_until >= ${today}`

const one: Statement = {
  name: 'one-parallel',
  text: `select ${parallelColumns}, clock_timestamp() as now, $3 = 'own' as "forApplicant",
      ${logOf('a.id')} as log,
      ${grantsByItem('$1', aboutLicences, today)} as grants, ${dutyOf('$1', 'a.party_id', 'clock_timestamp()')} as duty,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size)), '[]')
        from case_file p join file f on f.id = p.file_id where p.case_id = a.id) as files
    from parallel_approval a where a.id = $4::uuid and ${parallelWithinReach}`,
}

/** An approval as it lies here: its row, its log opened, and what it has come to. */
export interface FoundApproval {
  row: Omit<Row, 'log'>
  log: Recorded<ParallelEvent>[]
  state: ParallelState
  setup: ParallelSetup
}

/** One approval for someone within reach; 404 `approval-not-found` otherwise. */
export async function approvalFound(
  { database, locks }: Pick<ParallelDesk, 'database' | 'locks'>,
  id: string,
  account: Account,
  scope: Scope,
): Promise<FoundApproval> {
  const [found] = await database.run<Row>(one, [...reachOf(account, scope), id])
  if (!found) throw new Problem(404, 'approval-not-found')
  const { log: text, ...row } = found
  const log = await openedParallel(recordedOf<ParallelEvent>(text), locks)
  const state = fold(parallelDecider, log)
  if (!state.setup) throw new Problem(404, 'approval-not-found')
  return { row, log, state, setup: state.setup }
}
