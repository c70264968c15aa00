import { expect, it } from 'vitest'
import * as acceptances from '#api/acceptances.ts'
import * as bills from '#api/bills.ts'
import * as api from '#api/parallel-approvals.ts'
import * as projects from '#api/projects.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { conforming, deviating } from '#testing/acceptance-fixtures.ts'
import type { AcceptanceCommand, CheckedLine } from '#domain/projects/index.ts'
import { startApp } from '#testing/app.ts'
import { actOnAcceptance, toySetup } from '#testing/bring-acceptance.ts'
import { toyCharges, toyDueFen, toyFacts } from '#testing/bring-bill.ts'
import { pdf } from '#testing/bring-case.ts'
import { agreeBody, bringConstruction } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { toyCity } from '#testing/toy-city.ts'
import { publishAcceptanceSetup } from '../acceptances/index.ts'
import { publishCharges } from '../fees/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { accountIdOf } from '../organisation/index.ts'
import { projectEffects } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, clerk, cashier, reviewer, head] = [
  await app.as('li'),
  await app.as('clerk'),
  await app.as('second-clerk'),
  await app.as('reviewer'),
  await app.as('head'),
]
const today = civilDateOf(new Date().toISOString())
const inDays = (days: number) => addWorkdays(nationalCalendar, today, days)
const account = (username: string) => accountIdOf(toyCity.code, username)
const moveOn = () => deliverEffects(database, projectEffects(app.services.projects))
const shown = (id: string) => li.ask(projects.project, { params: { id } })

/** Applies for a stage with every paper it asks for, and lets the books department approve it. */
async function granted(projectId: string, stage: string, fileId: string) {
  const of = { id: projectId, stage }
  const { papers } = await li.ask(api.stageForm, { params: of })
  const body = { papers: papers.map(({ code }) => ({ paper: code, fileId })), statement: '' }
  const { id } = await li.ask(api.applyParallel, { params: of, body })
  const params = { id }
  await reviewer.ask(api.acceptParallel, { params })
  await reviewer.ask(api.distributeParallel, { params, body: { note: '' } })
  await reviewer.ask(api.answerParallel, { params, body: agreeBody })
  await head.ask(api.decideParallel, { params, body: { remark: '同意' } })
  await moveOn()
}

async function billPaid(projectId: string) {
  const subject = { kind: 'project' as const, id: projectId }
  const { id } = await clerk.ask(bills.issueBill, { body: { subject, facts: toyFacts } })
  const body = { way: 'card' as const, amountFen: toyDueFen, charges: null }
  await cashier.ask(bills.receivePayment, { params: { id }, body, ifMatch: 1 })
  return li.ask(bills.bill, { params: { id } })
}

it('goes through four stages, one bill and one acceptance in which one department fails and returns, and is complete', async () => {
  await publishAcceptanceSetup(database, toySetup(['01', '02']), '2020-01-01')
  await publishCharges(database, toyCharges)
  const projectId = await bringConstruction(app)
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  for (const stage of ['land', 'planning', 'permit']) await granted(projectId, stage, fileId)
  const bill = await billPaid(projectId)
  expect(bill).toMatchObject({ status: 'paid', owedFen: 0, subject: { id: projectId } })
  const before = await shown(projectId)
  expect(before.status).toBe('under-way')
  expect(before.stages.map(({ status }) => status)).toEqual(['granted', 'granted', 'granted', 'waiting'])

  const { id } = await li.ask(acceptances.applyAcceptance, {
    body: { partyId: app.parties.li, projectId, projectName: before.name, papers: [{ paper: 'drawings', fileId }] },
  })
  const act = (who: string, day: number, command: AcceptanceCommand) =>
    actOnAcceptance(app, id, [who, inDays(day)], command)
  /** The visit of a day, by those who come: who speaks, who inspects, what is found. */
  const visit = async (day: number, come: readonly (readonly [string, string, readonly CheckedLine[]])[]) => {
    await act('clerk', day - 1, { type: 'SetVisitDate', visitOn: inDays(day), time: '09:00', place: '工地' })
    for (const [speaker, inspector, lines] of come) {
      await act(speaker, day - 1, { type: 'AssignInspectors', inspectors: [account(speaker), account(inspector)] })
      await act(inspector, day, { type: 'RecordChecklist', lines, seenAt: `${inDays(day)}T01:30:00.000Z` })
    }
    await act('head', day, { type: 'CloseVisit' })
  }
  const says = (outcome: 'pass' | 'fail'): AcceptanceCommand => ({
    ...{ type: 'GiveOpinion', outcome, checklist: null },
    ...(outcome === 'fail' ? { items: ['栏杆加高'], rectifyDays: 5 } : { items: [], rectifyDays: null }),
  })
  await act('centre-manager', 1, { type: 'FindAcceptanceComplete' })
  await visit(2, [['reviewer', 'clerk', conforming], ['reviewer-02', 'clerk-02', deviating]]) // prettier-ignore
  await act('reviewer', 2, says('pass'))
  await act('reviewer-02', 2, says('fail'))
  await act('li', 3, { type: 'ReportRectified', statement: '已加高', papers: [] })
  await visit(5, [['reviewer-02', 'clerk-02', conforming]])
  await act('reviewer-02', 5, says('pass'))
  await act('head', 6, { type: 'IssueOpinionLetter', remark: '同意' })
  await moveOn()

  const after = await shown(projectId)
  expect(after.status).toBe('completed')
  expect(after.stages.map(({ status }) => status)).toEqual(['granted', 'granted', 'granted', 'granted'])
  const { rounds } = await li.ask(acceptances.acceptance, { params: { id } })
  expect(rounds.map(({ parts }) => parts.map(({ department }) => department.code))).toEqual([['01', '02'], ['02']])
  const [event] = await database.query<{ type: string }>(
    `select entry::json -> 'event' ->> 'type' as type from event where stream = $1 order by version desc limit 1`,
    [projectId],
  )
  expect(event?.type).toBe('ProjectCompleted')
  const again = { params: { id: projectId, stage: 'permit' }, body: { papers: [], statement: '' } }
  expect(await li.refused(api.applyParallel, again)).toMatchObject({ status: 409 })
})
