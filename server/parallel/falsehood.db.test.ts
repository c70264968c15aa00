import { expect, it } from 'vitest'
import * as api from '#api/parallel-approvals.ts'
import { findParallelLicenceFalse, forgoParallelRevocation } from '#api/parallel-falsehood.ts'
import { startApp } from '#testing/app.ts'
import { bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { staffNews } from '#testing/staff-told.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, reviewer, head] = [await app.as('li'), await app.as('reviewer'), await app.as('head')]
const found = { item: '0104', findings: '平面图系邻街书店的' }
const letter = (id: string) => li.bytes('GET', `/api/parallel-approvals/${id}/licences/0104?of=forgone`)

async function foundFalse() {
  const { id } = await bringParallel(app, 'an approval with a licence')
  await reviewer.ask(findParallelLicenceFalse, { params: { id }, body: found })
  return { id, params: { id } }
}
const newsOf = (who: string, id: string) => staffNews({ app, database }, who, ['approval', id])
const licenceOf = async (id: string) => (await li.ask(api.parallelApproval, { params: { id } })).licences[0]

it('a licence of a stage that rests on something false is owed a revocation, and let stand where the public would be harmed', async () => {
  const { id, params } = await foundFalse()
  expect(await licenceOf(id)).toMatchObject({
    ...{ falsehood: { findings: found.findings, settledOn: null, late: false }, forgone: null, ended: null },
  })
  const waiting = await head.ask(api.parallelApprovals, { query: { waiting: 'true' } })
  expect(waiting.approvals).toMatchObject([{ id, waitsFor: ['01'] }])
  const { mayDo } = await head.ask(api.parallelApproval, { params })
  expect(mayDo).toEqual(expect.arrayContaining(['RevokeParallelLicence', 'ForgoParallelRevocation']))
  for (const barred of ['DeliverParallelLicence', 'WithdrawParallelLicence', 'CancelParallelLicence'])
    expect(mayDo).not.toContain(barred)
  expect(await newsOf('head', id)).toContain('parallel-revocation')
  expect((await letter(id)).status).toBe(404)

  await head.ask(forgoParallelRevocation, { params, body: { item: '0104', ground: 'fraud', reasons: '全街已搬入' } })
  expect(await licenceOf(id)).toMatchObject({
    ...{ falsehood: { settledOn: expect.stringMatching(/^2/) as string }, ended: null },
    forgone: { ground: 'fraud', reasons: '全街已搬入' },
  })
  const { bytes, status } = await letter(id)
  expect(status).toBe(200)
  const words = (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
  for (const said of ['不予撤销行政许可决定书', '许不撤〔', '第六十九条第三款', '全街已搬入'])
    expect(words).toContain(said)
  expect(await newsOf('head', id)).not.toContain('parallel-revocation')
})

it('what was found, and why a licence stands, lies sealed in the log', async () => {
  const { id, params } = await foundFalse()
  await head.ask(forgoParallelRevocation, { params, body: { item: '0104', ground: 'fraud', reasons: '全街已搬入' } })
  const [{ log } = { log: '' }] = await database.query<{ log: string }>(
    'select string_agg(entry, chr(10)) as log from event where stream = $1',
    [id],
  )
  expect(log).toContain('ParallelFalsehoodFound')
  expect(log).not.toMatch(/邻街书店|全街已搬入/)
})

it('is revoked as got by fraud alone, and found once', async () => {
  const { id, params } = await foundFalse()
  const revoke = (ground: 'other' | 'fraud') => ({ params, body: { item: '0104', ground, reasons: '平面图系伪造' } })
  expect((await head.refused(api.revokeParallelLicence, revoke('other'))).code).toBe('revoked-for-fraud')
  expect((await reviewer.refused(findParallelLicenceFalse, { params, body: found })).code).toBe(
    'falsehood-found-already',
  )
  const body = { item: '0104', method: 'window' as const, trackingNo: null }
  expect((await reviewer.refused(api.deliverParallelLicence, { params, body })).code).toBe('revocation-owed')
  await head.ask(api.revokeParallelLicence, revoke('fraud'))
  expect(await licenceOf(id)).toMatchObject({ ended: { how: 'revoked', ground: 'fraud' } })
})

it('a finding that says nothing, or of no item, changes nothing', async () => {
  const { id } = await bringParallel(app, 'an approval with a licence')
  const params = { id }
  const said = (body: object) => reviewer.refused(findParallelLicenceFalse, { params, body: body as typeof found })
  expect((await said({ item: '0104', findings: '' })).status).toBe(400)
  expect((await said({ item: '0104' })).status).toBe(400)
  expect((await said({ item: '0201', findings: '假' })).code).toBe('nothing-to-issue')
  expect(await licenceOf(id)).toMatchObject({ falsehood: null })
})
