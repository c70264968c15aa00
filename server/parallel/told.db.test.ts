// Whoever has the next step of an approval hears of it.
import { expect, it } from 'vitest'
import * as api from '#api/parallel-approvals.ts'
import { startApp } from '#testing/app.ts'
import { agreeBody, bothDepartments, bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { staffNews, staffTold } from '#testing/staff-told.ts'

const database = await createDatabase()
const app = await startApp(database)

/** What somebody of the staff was told of an approval. */
const toldTo = (who: string, id: string) => staffTold({ app, database }, who, ['approval', id])

it('each department is told it was distributed to, and nobody else', async () => {
  const { id } = await bringParallel(app, 'an approval accepted', bothDepartments)
  expect(await toldTo('head-02', id)).toEqual([])
  await (await app.as('reviewer')).ask(api.distributeParallel, { params: { id }, body: { note: '' } })
  for (const who of ['reviewer', 'reviewer-02', 'head-02'])
    expect(await toldTo(who, id)).toEqual(['parallel-distributed'])
  expect(await toldTo('clerk-02', id)).toEqual([])
  expect(await toldTo('centre-manager', id)).toEqual([])
})

/** What of it still asks something of them. */
const newsOf = (who: string, id: string) => staffNews({ app, database }, who, ['approval', id])

const distributed = 'parallel-distributed'

it.each([
  ['an approval disputed', 'parallel-disagreement'],
  ['an approval answered', 'parallel-decision'],
] as const)('of %s those are told who sign for the lead department', async (station, kind) => {
  const { id } = await bringParallel(app, station)
  for (const who of ['head', 'deputy-head']) expect(await toldTo(who, id)).toEqual([kind, distributed].sort())
  expect(await toldTo('reviewer', id)).toEqual([distributed])
})

it('the decision falls due when the last changed answer is confirmed', async () => {
  const { id } = await bringParallel(app, 'an approval heard')
  expect(await toldTo('head', id)).not.toContain('parallel-decision')
  await (await app.as('reviewer')).ask(api.confirmParallelAnswer, { params: { id } })
  expect(await toldTo('head', id)).toContain('parallel-decision')
  expect(await toldTo('reviewer', id)).not.toContain('parallel-decision')
})

it('what a notice asks for is no news to anybody once a colleague has done it', async () => {
  const [{ id }, { id: other }] = [
    await bringParallel(app, 'an approval answered'),
    await bringParallel(app, 'an approval answered'),
  ]
  // Distributed to, the departments have answered.
  for (const who of ['reviewer', 'reviewer-02']) expect(await newsOf(who, id)).toEqual([])
  for (const who of ['head', 'deputy-head']) expect(await newsOf(who, id)).toEqual(['parallel-decision'])
  await (await app.as('head')).ask(api.decideParallel, { params: { id }, body: { remark: '同意建设' } })
  for (const who of ['head', 'deputy-head']) {
    expect(await newsOf(who, id)).not.toContain('parallel-decision')
    expect(await newsOf(who, other)).toEqual(['parallel-decision'])
  }
  expect(await toldTo('deputy-head', id)).toContain('parallel-decision')
})

it('one department that answered leaves the other its notice', async () => {
  const { id } = await bringParallel(app, 'an approval distributed', bothDepartments)
  expect(await newsOf('head-02', id)).toEqual([distributed])
  await (await app.as('reviewer')).ask(api.answerParallel, { params: { id }, body: agreeBody })
  for (const who of ['reviewer', 'head']) expect(await newsOf(who, id)).toEqual([])
  for (const who of ['reviewer-02', 'head-02']) expect(await newsOf(who, id)).toEqual([distributed])
})
