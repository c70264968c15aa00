// Whoever stands in for the head has the head's work, and no longer than the head is away.
import { expect, it } from 'vitest'
import { decideObjection, objectToPublication } from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { workSummary } from '#api/desk.ts'
import { absences, endAbsence, enterAbsence } from '#api/duty.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { away, holdHeadsPost } from '#testing/stand-in.ts'

const database = await createDatabase()
const app = await startApp(database)
const [head, deputy, reviewer] = [await app.as('head'), await app.as('deputy-head'), await app.as('reviewer')]
type Browser = typeof head
const on = (id: string) => ({ params: { id } })

it('a head who is away is stood in for with objections to publication as well: they are on the list at once, and gone when the head is back', async () => {
  await holdHeadsPost(database, 'head', 'deputy-head')
  const { id } = await bringCase(app, 'issued')
  const li = await app.as('li')
  await li.ask(objectToPublication, { ...on(id), body: { ground: 'privacy', reason: '不愿公开' } })
  const listed = async (who: Browser) => {
    const query = { waitingFor: 'objection', mine: 'true' } as const
    const { lists } = await who.ask(workSummary, {})
    const { cases: lines } = await who.ask(cases.workList, { query })
    return [lines.length, lists.find(({ waitingFor }) => waitingFor === 'objection')?.mine]
  }
  const decided = { ...on(id), body: { upheld: true, reasons: '确属隐私' } }
  expect(await listed(head)).toEqual([1, 1])
  expect(await listed(deputy)).toEqual([0, 0])
  expect((await deputy.refused(decideObjection, decided)).code).toBe('not-possible-now')
  await away(head, async () => {
    expect(await listed(head)).toEqual([0, 0])
    expect(await listed(deputy)).toEqual([1, 1])
    expect(await listed(reviewer)).toEqual([0, 0])
    await away(deputy, async () => expect(await listed(deputy)).toEqual([0, 0]))
    await deputy.ask(decideObjection, decided)
  })
  const { history } = await head.ask(cases.caseFile, on(id))
  expect(history.at(-1)).toMatchObject({ type: 'ObjectionDecided', inPlaceOf: 'head 同志' })
})

it('whoever stands in is told along the whole absence: also that from some moment on nobody does', async () => {
  const at = (day: number) => `2027-03-${String(day).padStart(2, '0')}T00:00:00.000Z`
  const leave = (from: number, to: number) => ({
    body: { kind: 'leave' as const, start: { at: at(from) }, end: { at: at(to) } },
  })
  const stretches = ({ standIns }: { standIns: { person: { name: string } | null; fromAt: string; toAt: string }[] }) =>
    standIns.map(({ person, fromAt, toAt }) => [person?.name ?? null, fromAt, toAt])
  const whole = [['deputy-head 同志', at(2), at(10)]]
  const { id, ...entered } = await head.ask(enterAbsence, leave(2, 10))
  expect(stretches(entered)).toEqual(whole)
  await deputy.ask(enterAbsence, leave(4, 6))
  const shown = async (from: string, to: string) => {
    const { absences: all } = await head.ask(absences, { query: { from, to } })
    return all.filter((one) => one.id === id).flatMap(stretches)
  }
  const [first, gap, last] = [
    ['deputy-head 同志', at(2), at(4)],
    [null, at(4), at(6)],
    ['deputy-head 同志', at(6), at(10)],
  ]
  expect(await shown('2027-03-01', '2027-03-31')).toEqual([first, gap, last])
  expect(await shown('2027-03-07', '2027-03-31')).toEqual([[last?.[0], '2027-03-06T16:00:00.000Z', at(10)]])
  expect(stretches(await head.ask(endAbsence, { params: { number: String(id) } }))).toEqual([first, gap, last])
})
