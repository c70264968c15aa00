// What the offices of the demo city asked each other for in the last weeks, told through the commands people give; told again it
// changes nothing.
import type { Actor } from '#domain/cases/index.ts'
import { civilDateOf, Refusal, type CivilDate } from '#domain/kernel/index.ts'
import { runningClock, type DataRequestCommand } from '#domain/sharing/index.ts'
import { lawClock } from '../identity/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { Services } from '../services.ts'
import { applicantUsernames } from './demo-accounts.ts'
import { workdaysAgo } from './overseen.ts'
import { demoRequests, lifeOf, type Side } from './sharing-script.ts'

type Told = Pick<Services, 'database' | 'dataRequests' | 'desk'>

/** A paper of a case that an office of the city issues. */
interface Candidate {
  caseId: string
  departmentCode: string
  providerCode: string
  itemCode: string
  itemVersion: number
  material: string
  name: string
  from: CivilDate
  to: CivilDate | null
}

/** Plays the requests: each for another case that was under way on the day it was asked. */
export async function playSharing(services: Told): Promise<void> {
  const at = await workdaysAgo(services)
  const [candidates, reviewers] = [await candidatesIn(services), await reviewersIn(services)]
  const used = new Map<string, number>()
  for (let nth = 0; nth < demoRequests; nth++) {
    const [asked] = lifeOf(nth)
    const chosen = choose(candidates, civilDateOf(at(asked)), used)
    if (chosen) await play(services, nth, chosen, { reviewers, at })
  }
}

/** The next case under way on a day, each once, and no office more often than others have been. */
function choose(candidates: Candidate[], on: CivilDate, used: Map<string, number>): Candidate | undefined {
  const open = candidates.filter(({ from, to }) => from <= on && (to === null || to >= on))
  const often = ({ departmentCode }: Candidate) => used.get(departmentCode) ?? 0
  const chosen = open.toSorted((a, b) => often(a) - often(b))[0]
  if (!chosen) return undefined
  used.set(chosen.departmentCode, often(chosen) + 1)
  const others = candidates.filter(({ caseId }) => caseId !== chosen.caseId)
  candidates.splice(0, candidates.length, ...others)
  return chosen
}

interface Around {
  reviewers: ReadonlyMap<string, Actor>
  at(daysBefore: number): string
}

async function play({ dataRequests }: Told, nth: number, chosen: Candidate, { reviewers, at }: Around) {
  const stream = uuidOf(`demo data request ${nth}`)
  const [asks, provides] = [reviewers.get(chosen.departmentCode), reviewers.get(chosen.providerCode)]
  if (!asks || !provides) return
  const who: Record<Side, Actor> = { asks, provides, time: lawClock }
  const [asked, ...steps] = lifeOf(nth)
  const { providerCode, itemCode, itemVersion, material, caseId, name } = chosen
  const purpose = `审查本件，核对${name}，不要求申请人提交。`
  const make: DataRequestCommand = { type: 'RequestData', providerCode, itemCode, itemVersion, material, caseId, purpose } // prettier-ignore
  let due = ''
  for (const [index, { daysBefore, side, command }] of [
    { daysBefore: asked, side: 'asks' as const, command: make },
    ...steps,
  ].entries()) {
    const order = { stream, command, actor: who[side], at: side === 'time' ? due : at(daysBefore) }
    const answer = await dataRequests.send({ ...order, requestId: `demo ${index}`, requestHash: null })
    if (answer instanceof Refusal) throw new Error(`data request ${nth}.${index} is refused: ${answer.code}`)
    due = runningClock(answer.state)?.dueAt ?? due
  }
}

/** Papers of the cases of the last weeks whose issuer has a window here; those of the applicants whose password is known first. */
const candidatesIn = ({ database }: Told): Promise<Candidate[]> =>
  database.query<Candidate>(
    `select distinct on (own, c.received_on, c.id) (c.applicant_id in (select party_id from account where username = any($1))) as own,
       c.id as "caseId", c.department_code as "departmentCode", d.code as "providerCode", c.item_code as "itemCode",
       c.item_version as "itemVersion", m ->> 'code' as material, m ->> 'name' as name, c.received_on as from, c.decided_on as to
     from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version,
       jsonb_array_elements(v.body -> 'materials') m,
       lateral (select code from department where right(name, length(m ->> 'sourceOrg')) = m ->> 'sourceOrg' limit 1) d
     where m ->> 'source' = 'government' and d.code <> c.department_code and c.received_on is not null
       and c.received_on > (select max(received_on) from case_row) - 60
       and (c.decided_on is null or c.decided_on > c.received_on + 2)
     order by own desc, c.received_on, c.id, m ->> 'code'`,
    [applicantUsernames],
  )

/** A reviewer of each office. */
async function reviewersIn({ database }: Told): Promise<Map<string, Actor>> {
  const rows = await database.query<Actor & { departmentCode: string }>(
    `select distinct on (department_code) id, role, department_code as "departmentCode", window_codes[1] as "windowCode"
     from account where role = 'reviewer' and disabled_at is null order by department_code, username`,
  )
  return new Map(rows.map((row) => [row.departmentCode, row]))
}
