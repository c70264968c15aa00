import { expect, it } from 'vitest'
import * as licences from '#api/licences.ts'
import { myNotices } from '#api/notices.ts'
import * as api from '#api/parallel-approvals.ts'
import { publishedGrants } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bothDepartments, bringParallel, agreeBody } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')

it('gives each item’s licence in its own department’s name, which anybody can check, and shows until when it is owed', async () => {
  const { id } = await bringParallel(app, 'an approval distributed', bothDepartments)
  const params = { id }
  const [reviewer, other, head] = [await app.as('reviewer'), await app.as('reviewer-02'), await app.as('head')]
  for (const speaker of [reviewer, other]) await speaker.ask(api.answerParallel, { params, body: agreeBody })
  const decided = await head.ask(api.decideParallel, { params, body: { remark: '同意' } })
  expect(decided.status).toBe('approved')
  const shown = await li.ask(api.parallelApproval, { params })
  expect(shown).toMatchObject({
    waitsFor: ['01', '02'],
    licences: [
      { item: { code: '0104' }, department: { code: '01' }, number: null, delivered: null, late: false },
      { item: { code: '0201' }, department: { code: '02' }, number: null },
    ],
  })
  expect(shown.dueOn).toBe(shown.licences[0]?.dueOn)
  const body = { item: '0201' }
  expect(await reviewer.refused(api.issueParallelLicence, { params, body })).toMatchObject({
    code: 'licence-of-another-department',
  })
  expect((await li.bytes('GET', `/api/parallel-approvals/${id}/licences/0201`)).status).toBe(404)
  await other.ask(api.issueParallelLicence, { params, body })
  const [, licence] = (await li.ask(api.parallelApproval, { params })).licences
  const number = licence?.number ?? ''
  expect(await app.anonymous.ask(licences.verifyLicence, { query: { number } })).toMatchObject({
    status: 'valid',
    licence: { number, issuer: licence?.department.name },
  })
  // Published like any other grant (Art. 40): the day it was decided on, and of a person not the name.
  const { grants } = await app.anonymous.ask(publishedGrants, { query: {} })
  const { on: decidedOn } = shown.decision ?? {}
  expect(grants).toMatchObject([{ number, itemCode: '0201', holder: '李**', decidedOn, revokedOn: null }])
  const { bytes, status } = await li.bytes('GET', `/api/parallel-approvals/${id}/licences/0201`)
  expect(status).toBe(200)
  expect((await pdfText(bytes)).join('').replaceAll(/\s/g, '')).toContain(number.replaceAll(/\s/g, ''))
  const delivery = { ...body, method: 'courier' as const, trackingNo: null }
  expect(await other.refused(api.deliverParallelLicence, { params, body: delivery })).toMatchObject({
    code: 'courier-without-number',
  })
  await other.ask(api.deliverParallelLicence, { params, body: { ...delivery, trackingNo: 'EMS20261' } })
  expect(await li.ask(api.parallelApproval, { params })).toMatchObject({
    waitsFor: ['01'],
    licences: [{}, { delivered: { method: 'courier', trackingNo: 'EMS20261' } }],
  })
  await app.deliverEffects()
  const told = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
  expect(told).toEqual(expect.arrayContaining(['ParallelLicenceIssued', 'ParallelLicenceDelivered']))
})

it('numbers licences of a department in one series, whatever they were granted in, also when two are issued at once', async () => {
  const brought = [await bringParallel(app, 'an approval decided'), await bringParallel(app, 'an approval decided')]
  const reviewer = await app.as('reviewer')
  await Promise.all(
    brought.map(({ id }) => reviewer.ask(api.issueParallelLicence, { params: { id }, body: { item: '0104' } })),
  )
  const rows = await database.query<{ serial: number }>(
    `select serial from licence where department_code = '01' order by serial`,
  )
  expect(rows.map(({ serial }) => serial)).toEqual([1, 2])
})

it.each([
  ['an item nobody offers', { item: 'abcd' }],
  ['no item', {}],
])('takes %s for what it is: a mistake of the caller, and nothing changes', async (_, body) => {
  const { id } = await bringParallel(app, 'an approval decided')
  const reviewer = await app.as('reviewer')
  const { version } = await reviewer.ask(api.parallelApproval, { params: { id } })
  const refused = await reviewer.refused(api.issueParallelLicence, { params: { id }, body: body as never })
  expect(refused).toMatchObject({ status: 400, code: 'invalid' })
  expect((await reviewer.ask(api.parallelApproval, { params: { id } })).version).toBe(version)
})
