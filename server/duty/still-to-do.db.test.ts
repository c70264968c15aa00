// News is what still asks something of somebody, and what merely informs; what was done by a colleague is none.
import { expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { answerComplaint, recordInvestigation } from '#api/complaints.ts'
import { provideData } from '#api/data-requests.ts'
import { answerMatter } from '#api/matters.ts'
import { approveScoreRecord } from '#api/score-records.ts'
import { startApp } from '#testing/app.ts'
import { actOnCard, bringCard } from '#testing/bring-card.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringComplaint } from '#testing/bring-complaint.ts'
import { bringDataRequest } from '#testing/bring-data-request.ts'
import { bringMatter, matterBodies } from '#testing/bring-matter.ts'
import { bringOrder } from '#testing/bring-order.ts'
import { complaintBodies } from '#testing/complaint-bodies.ts'
import { createDatabase } from '#testing/database.ts'
import { staffNews } from '#testing/staff-told.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { cardEffects } from '../supervision/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const newsOf = (who: string, noun: string, id: string) => staffNews({ app, database }, who, [noun, id])

it('a card asks those it names until one of them said their side; those who lead and watch are informed', async () => {
  const [id, other] = [await bringCard(app), await bringCard(app)]
  for (const who of ['clerk', 'head', 'supervisor']) expect(await newsOf(who, 'card', id)).toEqual(['card-raised'])
  await actOnCard(app, id, 'clerk', { type: 'ExplainCard', explanation: '材料后补', corrected: false })
  await deliverEffects(database, cardEffects(app.services.cards))
  expect(await newsOf('clerk', 'card', id)).toEqual([])
  expect(await newsOf('clerk', 'card', other)).toEqual(['card-raised'])
  expect(await newsOf('head', 'card', id)).toEqual(['card-raised'])
  expect(await newsOf('supervisor', 'card', id)).toContain('CardExplained')
  await actOnCard(app, id, 'supervisor', { type: 'UpholdCard', reason: '理由不成立' })
  expect(await newsOf('supervisor', 'card', id)).not.toContain('CardExplained')
})

it('a complaint asks whoever looks into it until they have, and the supervisors until it is answered', async () => {
  const id = await bringComplaint(app, 'an accepted complaint')
  const body = (act: string) => complaintBodies[`/api/complaints/:id/${act}`]?.() as never
  expect(await newsOf('supervisor', 'complaint', id)).toEqual([])
  for (const who of ['head', 'head-02']) expect(await newsOf(who, 'complaint', id)).toEqual(['ComplaintAccepted'])
  await (await app.as('head-02')).ask(recordInvestigation, { params: { id }, body: body('investigation') })
  expect(await newsOf('head-02', 'complaint', id)).toEqual([])
  expect(await newsOf('head', 'complaint', id)).toEqual(['ComplaintAccepted'])
  expect(await newsOf('supervisor', 'complaint', id)).toEqual(['InvestigationRecorded'])
  await (await app.as('supervisor')).ask(answerComplaint, { params: { id }, body: body('answer') })
  expect(await newsOf('supervisor', 'complaint', id)).toEqual([])
  expect(await newsOf('head', 'complaint', id)).toEqual(['ComplaintAnswered'])
})

it('data asked for is no news to the office that answered, and a matter none to its owner once it is got done', async () => {
  const id = await bringDataRequest(app, 'a data request')
  for (const who of ['head-02', 'reviewer-02']) expect(await newsOf(who, 'dataRequest', id)).toEqual(['DataRequested'])
  const agreed = await bringDataRequest(app, 'an agreed data request')
  expect(await newsOf('head-02', 'dataRequest', agreed)).toEqual([])
  const body = { way: 'check-result', words: '核验一致' } as const
  await (await app.as('reviewer-02')).ask(provideData, { params: { id: agreed }, body })
  expect(await newsOf('reviewer', 'dataRequest', agreed)).toEqual(['DataProvided', 'DataRequestAnswered'])
  expect(await newsOf('head-02', 'dataRequest', id)).toEqual(['DataRequested'])

  const matter = await bringMatter(app, database)
  expect(await newsOf('reviewer', 'matter', matter)).toEqual(['MatterTakenUp'])
  const answer = matterBodies(database)['/api/matters/:id/answer']?.() as never
  await (await app.as('reviewer')).ask(answerMatter, { params: { id: matter }, body: answer })
  expect(await newsOf('reviewer', 'matter', matter)).toEqual([])
})

it('a proposal asks those who may decide on it until one of them has', async () => {
  const id = await bringOrder(app, 'a proposed score record')
  for (const who of ['supervisor', 'centre-manager'])
    expect(await newsOf(who, 'scoreRecord', id)).toEqual(['ScoreRecordProposed'])
  await (await app.as('centre-manager')).ask(approveScoreRecord, { params: { id } })
  for (const who of ['supervisor', 'centre-manager']) expect(await newsOf(who, 'scoreRecord', id)).toEqual([])
})

it('a reminder of a case lasts as long as the office owes what it reminds of', async () => {
  const [{ id }, { id: other }] = [await bringCase(app, 'received'), await bringCase(app, 'received')]
  await remind('T-01', id)
  await remind('T-01', other)
  expect(await newsOf('clerk', 'case', id)).toEqual(['reminder'])
  await (await app.as('clerk')).ask(cases.acceptCase, { params: { id } })
  expect(await newsOf('clerk', 'case', id)).toEqual([])
  expect(await newsOf('clerk', 'case', other)).toEqual(['reminder'])
  await remind('T-03', id)
  expect(await newsOf('clerk', 'case', id)).toEqual(['reminder'])
  await (await app.as('li')).ask(cases.withdrawCase, { params: { id }, body: { reason: '不办了' } })
  expect(await newsOf('clerk', 'case', id)).toEqual([])
})

/** Reminds the window of the books of what a case is measured by. */
async function remind(rule: string, caseId: string): Promise<void> {
  const [due] = await database.query<{ on: string }>('select due_on as "on" from case_row where id = $1', [caseId])
  const about = { rule, caseId, departmentCode: '01', windowCode: '0101', persons: [], numbers: { dueOn: due?.on } }
  const effect = { id: 0, kind: 'reminder', dedupeKey: `reminder ${rule} ${caseId}`, payload: about }
  const { reminder } = cardEffects(app.services.cards)
  if (typeof reminder === 'function') await reminder(effect)
}
