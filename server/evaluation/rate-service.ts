import type { rateService, ratingOfTicket } from '#api/ratings.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { ratingDecider, type RatedService, type RatingGrade } from '#domain/evaluation/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { sealWords } from '../complaints/index.ts'
import { lawClock } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { RatingDesk } from './kind.ts'

type Standing = ReplyOf<typeof ratingOfTicket>

export interface RatingSources {
  ratings: RatingDesk
  keyring: Pick<Keyring, 'master'>
}

/** One service, one rating: its stream is named by the ticket. */
const ratingOf = (ticketId: string) => uuidOf(`rating of ticket ${ticketId}`)

const served: Statement = {
  name: 'served-ticket',
  text: `select t.counter, t.case_id as "caseId", t.item_code as "itemCode", t.ended_at as "endedAt",
      t.status = 'done' and t.started_at is not null as served, w.department_code as "departmentCode",
      r.grade, clock_timestamp() as at
    from ticket t left join service_window w on w.code = t.counter left join rating r on r.id = $2::uuid
    where t.id = $1::uuid`,
}

interface Served extends Omit<RatedService, 'ticketId'> {
  served: boolean
  grade: RatingGrade | null
  at: string
}

/** What a ticket stands for; throws 404 `ticket-not-found`. */
async function servedBy({ run }: Pick<Database, 'run'>, ticketId: string) {
  const [row] = await run<Served>(served, [ticketId, ratingOf(ticketId)])
  if (!row) throw new Problem(404, 'ticket-not-found')
  const { served: isServed, grade, at, ...service } = row
  return { service: isServed ? { ticketId, ...service } : null, grade, at }
}

/** Whether a service may be rated now: what the law of ratings would answer. */
export function standingAt(service: RatedService | null, grade: RatingGrade | null, at: string): Standing {
  if (grade !== null) return { standing: 'rated', grade }
  const asked = {
    type: 'RateService',
    service,
    grade: 'satisfied',
    reasons: [],
    sealed: null,
    reachable: false,
  } as const
  const answer = ratingDecider.decide(asked, ratingDecider.initial, { at } as never)
  if (!(answer instanceof Refusal)) return { standing: 'may-rate', grade }
  return { standing: answer.code === 'not-served' ? 'not-served' : 'too-late', grade }
}

/** Whether the service of a ticket may be rated now. */
export async function standingOf({ ratings }: RatingSources, ticketId: string): Promise<Standing> {
  const { service, grade, at } = await servedBy(ratings.database, ticketId)
  return standingAt(service, grade, at)
}

export type Given = BodyOf<typeof rateService>
export interface Request {
  requestId: string
  requestHash: string
}

/** Rates the service a ticket stands for. */
export async function rate(sources: RatingSources, ticketId: string, given: Given, request: Request) {
  const { service } = await servedBy(sources.ratings.database, ticketId)
  return rateIn(sources, ratingOf(ticketId), service, given, request)
}

/** Stores a rating; what was said is sealed before anything is written. */
export async function rateIn(
  { ratings: desk, keyring }: RatingSources,
  stream: string,
  service: RatedService | null,
  { said = '', contact = '', grade, reasons }: Given,
  request: Request,
): Promise<Standing | Refusal> {
  const isSaid = said !== '' || contact !== ''
  const words = { story: said, name: '', contact }
  const sealed = service !== null && isSaid ? await sealWords(desk.database, keyring, stream, words) : null
  const receipt = await desk.send({
    ...{ stream, ...request, actor: lawClock },
    command: { type: 'RateService', service, grade, reasons, sealed, reachable: contact !== '' },
  })
  return receipt instanceof Refusal ? receipt : { standing: 'rated', grade: receipt.state.grade }
}
