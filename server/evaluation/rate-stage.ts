import type { rateStage, ratingsOfCase } from '#api/ratings.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import type { CaseEvent } from '#domain/cases/index.ts'
import {
  ratedStages,
  stagesDone,
  type RatedService,
  type RatedStage,
  type RatingGrade,
} from '#domain/evaluation/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { caseWithinReach } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { rateIn, standingAt, type RatingSources, type Request } from './rate-service.ts'

type Stages = ReplyOf<typeof ratingsOfCase>

/** One stage, one rating: its stream is named by the case and the stage. */
const ratingOf = (caseId: string, stage: RatedStage) => uuidOf(`rating of case ${caseId} ${stage}`)

interface Row {
  log: string
  counter: string | null
  departmentCode: string
  itemCode: string
  given: { stage: RatedStage; grade: RatingGrade }[]
  at: string
}

const own: Statement = {
  name: 'rated-case',
  text: `select ${logOf('c.id')} as log, c.window_code as counter, c.department_code as "departmentCode",
      c.item_code as "itemCode", clock_timestamp() as at,
      (select coalesce(jsonb_agg(jsonb_build_object('stage', r.stage, 'grade', r.grade)), '[]') from rating r
        where r.case_id = c.id and r.stage is not null) as given
    from case_row c where c.id = $1::uuid and c.submitted_at is not null and ${caseWithinReach}`,
}

async function ownCase({ run }: Pick<Database, 'run'>, id: string, account: Account): Promise<Row> {
  const [row] = await run<Row>(own, [id, account.id, account.departmentCode, 'own'])
  if (!row) throw new Problem(404, 'case-not-found')
  return row
}

/** The service a stage of a case was; null where it is not done, or was rated with its ticket. */
function serviceOf(
  { log, counter, departmentCode, itemCode }: Row,
  caseId: string,
  stage: RatedStage,
): RatedService | null {
  const endedAt = stagesDone(recordedOf<CaseEvent>(log))[stage]
  if (endedAt === undefined) return null
  const at = stage === 'accepted' ? counter : null
  return { ticketId: null, caseId, stage, counter: at, departmentCode, itemCode, endedAt }
}

/** The stages of somebody's case that are done, and whether each may be rated. */
export async function stagesOf({ ratings }: RatingSources, account: Account, id: string): Promise<Stages> {
  return stagesIn(await ownCase(ratings.database, id, account), id)
}

function stagesIn(row: Row, id: string): Stages {
  const stages = ratedStages.map((stage) => {
    const grade = row.given.find((one) => one.stage === stage)?.grade ?? null
    return { stage, ...standingAt(serviceOf(row, id, stage), grade, row.at) }
  })
  return { stages: stages.filter(({ standing }) => standing !== 'not-served') }
}

/** Rates a stage of somebody's own case. */
export async function rateOwnStage(
  sources: RatingSources,
  account: Account,
  id: string,
  { stage, ...given }: BodyOf<typeof rateStage>,
  request: Request,
): Promise<Stages | Refusal> {
  const row = await ownCase(sources.ratings.database, id, account)
  const answer = await rateIn(sources, ratingOf(id, stage), serviceOf(row, id, stage), given, request)
  if (answer instanceof Refusal) return answer
  return stagesIn({ ...row, given: [...row.given, { stage, grade: given.grade }] }, id)
}
