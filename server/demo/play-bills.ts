import type { Actor } from '#domain/cases/index.ts'
import type { BillCommand } from '#domain/fees/index.ts'
import { addDays, civilDateOf, epochMs, Refusal } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { billIdOf, sourceOf } from '../fees/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { Services } from '../services.ts'
import { agentUsername } from './demo-accounts.ts'

type Needed = Pick<Services, 'bills' | 'database' | 'desk' | 'people' | 'projects'>

/** The building projects of the demo that are billed: the name, and of a middle-sized project how much there is of it. */
const projects = [
  ['海门工业园标准厂房一期', 1],
  ['海门市临江新区人才公寓', 1],
  ['海门市叠石桥家纺仓储中心', 0.5],
] as const

/** The one that waits was billed when all twenty-six charges were still taken. */
const in2008 = { started: '2008-06-16T01:10:00.000Z', billed: '2008-06-30T07:00:00.000Z' }

/** Who acts: the agent, a clerk who bills, a cashier, and who approves. */
type Part = 'agent' | 'biller' | 'cashier' | 'approver'
type Cast = Record<Part, Actor> & { partyId: string }

/**
 * Plays the bills of the demo by the commands people give: one paid in whole, computed anew after the area was measured and
 * refunded (story f), one of 2008 that waits to be paid, and a project whose notice is still to be issued. Played again it changes
 * nothing. `now`: instant.
 */
export async function playBills(services: Needed, now: string): Promise<void> {
  const cast = await castOf(services)
  if (!cast) return
  const today = civilDateOf(now)
  const at = (daysAgo: number, time: string) =>
    new Date(epochMs(`${addDays(today, -daysAgo)}T${time}:00+08:00`)).toISOString()
  const [paid, waiting] = await Promise.all(
    projects.map(([name, size], index) =>
      startProject(services, cast, { name, size, at: index === 1 ? in2008.started : at(20 - index, '09:10') }),
    ),
  )
  if (!paid || !waiting) return
  const play = playOn(services, cast)
  const total = await play(paid, 'biller', at(12, '10:00'), ({ subject }) => ({
    type: 'IssueBill',
    subject,
    facts: {},
  }))
  await play(paid, 'cashier', at(11, '10:30'), () => ({
    ...{ type: 'ReceivePayment', way: 'card', amountFen: total, charges: null },
  }))
  await play(paid, 'biller', at(6, '14:00'), () => ({
    ...{
      type: 'RecalculateBill',
      facts: { floorArea: 11_640 },
      reason: '竣工测量建筑面积为11640平方米，较规划减少360平方米',
    },
  }))
  await play(paid, 'approver', at(5, '09:00'), () => ({ type: 'ApproveRefund', basis: '房产测绘成果报告书' }))
  await play(paid, 'cashier', at(4, '11:00'), () => ({ type: 'PayRefund', refund: 1, way: 'card' }))
  await play(waiting, 'biller', in2008.billed, ({ subject }) => ({ type: 'IssueBill', subject, facts: {} }))
}

/** A project under construction, its figures known, none of whose items has begun. */
async function startProject(
  { people, projects: { send } }: Needed,
  { agent, partyId }: Cast,
  { name, size, at }: { name: string; size: number; at: string },
): Promise<string> {
  const stream = uuidOf(`billed project ${partyId} ${name}`)
  const facts = Object.fromEntries((haimen.charges?.facts ?? []).map(({ code, example }) => [code, example * size]))
  const answer = await send({
    ...{ stream, actor: agent, at, requestId: `demo project ${name}`, requestHash: null },
    command: {
      ...{ type: 'StartProject', kind: 'construction', template: null, name, partyId, situation: {}, facts },
      ...{ sealedAnswers: await people.sealFor(partyId, '{}'), materials: [], parts: [] },
    },
  })
  if (answer instanceof Refusal) throw new Error(`the project ${name} is refused: ${answer.code}`)
  return stream
}

type Told = Awaited<ReturnType<typeof sourceOf>>

/** Carries one act to the bill of a project; gives what is owed afterwards (fen). */
function playOn({ bills, desk }: Needed, cast: Cast) {
  return async (project: string, part: Part, at: string, command: (told: Told) => BillCommand): Promise<number> => {
    // The server may not know yet where it is.
    const { regionCode } = haimen
    const { subject, ...source } = await sourceOf({ ...desk, regionCode }, { kind: 'project', id: project })
    const asked = command({ subject, ...source })
    const answer = await bills.send({
      ...{ stream: billIdOf(subject), command: asked, actor: cast[part], at, source },
      ...{ requestId: `demo bill ${project} ${asked.type}`, requestHash: null },
    })
    if (answer instanceof Refusal) throw new Error(`${asked.type} of the demo is refused: ${answer.code}`)
    return answer.state.lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
  }
}

async function castOf({ database }: Needed): Promise<Cast | null> {
  const rows = await database.query<Actor & { username: string }>(
    `select username, id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account
     where username = any($1)`,
    [[agentUsername, 'construction-clerk-1', 'finance-clerk-1', 'finance-deputy-head']],
  )
  const [client] = await database.query<{ partyId: string }>(
    `select m.party_id as "partyId" from mandate m join account a on a.id = m.account_id
      where a.username = $1 and m.revoked_at is null order by m.party_id limit 1`,
    [agentUsername],
  )
  const found = (username: string): Actor | undefined => {
    const row = rows.find((one) => one.username === username)
    return row && { id: row.id, role: row.role, departmentCode: row.departmentCode, windowCode: row.windowCode }
  }
  const [agent, biller, cashier, approver] = [
    ...[found(agentUsername), found('construction-clerk-1')],
    ...[found('finance-clerk-1'), found('finance-deputy-head')],
  ]
  return client && agent && biller && cashier && approver ? { agent, biller, cashier, approver, ...client } : null
}
