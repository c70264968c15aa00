import { describe, expect, it } from 'vitest'
import * as licences from '#api/licences.ts'
import { myNotices } from '#api/notices.ts'
import * as api from '#api/parallel-approvals.ts'
import { publishedGrants } from '#api/tracking.ts'
import { withdrawParallelLicence } from '#api/parallel-withdrawal.ts'
import { startApp } from '#testing/app.ts'
import { bothDepartments, bringParallel, agreeBody } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'

const database = await createDatabase()
const app = await startApp(database)
// Before anybody looks at the item: whoever got it by fraud may not apply again for three years.
await database.query(`update item_version set body = body || '{"publicSafety": true}' where code = '0104'`)
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

const printed = async (id: string, query = '') => {
  const { bytes } = await li.bytes('GET', `/api/parallel-approvals/${id}/licences/0104${query}`)
  return (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
}

describe('a licence of a stage is ended as one of a case is', () => {
  it('revoked: everybody who checks it is told, so is its holder in a letter, it is published, and its item is barred', async () => {
    const { id } = await bringParallel(app, 'an approval with a licence')
    const params = { id }
    const [head, reviewer] = [await app.as('head'), await app.as('reviewer')]
    const body = { item: '0104', ground: 'fraud' as const, reasons: '规划图纸系伪造' }
    expect((await li.bytes('GET', `/api/parallel-approvals/${id}/licences/0104?of=ending`)).status).toBe(404)
    expect(await reviewer.refused(api.revokeParallelLicence, { params, body })).toMatchObject({ status: 403 })
    expect((await head.ask(api.parallelApproval, { params })).mayDo).toContain('RevokeParallelLicence')
    await head.ask(api.revokeParallelLicence, { params, body })
    const { licences: shown, mayDo, waitsFor } = await head.ask(api.parallelApproval, { params })
    expect(shown).toMatchObject([{ ended: { how: 'revoked', ground: 'fraud', reasons: '规划图纸系伪造' } }])
    expect({ mayDo, waitsFor }).toEqual({ mayDo: [], waitsFor: [] })
    const { number = '', ended } = shown[0] ?? {}
    const verdict = await app.anonymous.ask(licences.verifyLicence, { query: { number: number ?? '' } })
    expect(verdict).toMatchObject({ status: 'revoked', since: ended?.on })
    const { grants } = await app.anonymous.ask(publishedGrants, { query: { q: number ?? '' } })
    expect(grants).toMatchObject([{ number, revokedOn: ended?.on }])
    expect(await printed(id)).toContain('已撤销')
    const letter = await printed(id, '?of=ending')
    for (const words of [
      '撤销',
      '第六十九条第二款',
      number ?? '',
      '规划图纸系伪造',
      '申请行政复议',
      '不得再次申请',
      '李',
    ])
      expect(letter).toContain(words)
    await app.deliverEffects()
    const told = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
    expect(told).toContain('ParallelLicenceRevoked')
    expect(
      await database.query(
        `select article, until_on > now() + interval '2 years' as long from ban where item_code = '0104'`,
      ),
    ).toEqual([{ article: 79, long: true }])
    // Nor is the item had by another stage meanwhile.
    await expect(bringParallel(app, 'an approval')).rejects.toThrow('banned-until')
    await database.query(`update ban set until_on = current_date - 1 where item_code = '0104'`)
    await bringParallel(app, 'an approval')
    expect(await head.refused(api.revokeParallelLicence, { params, body })).toMatchObject({
      code: 'licence-ended-already',
    })
  })

  it('withdrawn: in the public interest, against compensation that its holder reads in the letter; nobody is barred', async () => {
    const { id } = await bringParallel(app, 'an approval with a licence')
    const params = { id }
    const [head, reviewer, other] = [await app.as('head'), await app.as('reviewer'), await app.as('head-02')]
    const body = { item: '0104', ground: 'law-changed' as const, reasons: '规划条例修改', compensation: '按评估价补偿' }
    expect(await other.refused(withdrawParallelLicence, { params, body })).toMatchObject({ status: 404 })
    expect((await reviewer.refused(withdrawParallelLicence, { params, body })).code).toBe('approval-of-another')
    const refusals = [
      [{ ...body, ground: 'unqualified' }, 'ground'],
      [{ ...body, compensation: undefined }, 'compensation'],
      [{ ...body, item: '1' }, 'item'],
    ] as const
    for (const [bad, field] of refusals) {
      const refused = await head.refused(withdrawParallelLicence, { params, body: bad as never })
      expect(refused).toMatchObject({ status: 400, code: 'invalid', errors: [{ field }] })
    }
    expect((await head.ask(api.parallelApproval, { params })).mayDo).toContain('WithdrawParallelLicence')
    await head.ask(withdrawParallelLicence, { params, body })
    const [licence] = (await li.ask(api.parallelApproval, { params })).licences
    expect(licence?.ended).toMatchObject({ how: 'withdrawn', ground: 'law-changed', compensation: '按评估价补偿' })
    const query = { number: licence?.number ?? '' }
    expect(await app.anonymous.ask(licences.verifyLicence, { query })).toMatchObject({
      ...{ status: 'withdrawn', since: licence?.ended?.on },
    })
    expect(await printed(id)).toContain('已撤回')
    const letter = await printed(id, '?of=ending')
    for (const words of ['撤回', '第八条第二款', '规划条例修改', '按评估价补偿', '申请行政复议', '许撤回〔'])
      expect(letter).toContain(words)
    await app.deliverEffects()
    const told = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
    expect(told).toContain('ParallelLicenceWithdrawn')
    await bringParallel(app, 'an approval')
    const [{ log } = { log: '' }] = await database.query<{ log: string }>(
      'select string_agg(entry, chr(10)) as log from event where stream = $1',
      [id],
    )
    expect(log).not.toMatch(/规划条例|评估价/)
  })

  it('cancelled: struck off the register on a ground of Art. 70; its words lie sealed in the log', async () => {
    const { id } = await bringParallel(app, 'an approval with a licence')
    const params = { id }
    const [head, other] = [await app.as('head'), await app.as('head-02')]
    const body = { item: '0104', ground: 'body-ended' as const, reasons: '公司已经清算完毕' }
    expect(await other.refused(api.cancelParallelLicence, { params, body })).toMatchObject({ status: 404 })
    const early = { ...body, ground: 'expired' as const }
    expect(await head.refused(api.cancelParallelLicence, { params, body: early })).toMatchObject({
      code: 'licence-not-expired',
    })
    await head.ask(api.cancelParallelLicence, { params, body })
    const [licence] = (await li.ask(api.parallelApproval, { params })).licences
    const query = { number: licence?.number ?? '' }
    expect(await app.anonymous.ask(licences.verifyLicence, { query })).toMatchObject({ status: 'cancelled' })
    expect(await printed(id, '?of=ending')).toContain('第七十条第三项')
    const [{ log } = { log: '' }] = await database.query<{ log: string }>(
      'select string_agg(entry, chr(10)) as log from event where stream = $1',
      [id],
    )
    expect(log).not.toContain('清算完毕')
  })

  it('by nobody whose authority was taken away, and by none that ends below deciding and sealing', async () => {
    const { id } = await bringParallel(app, 'an approval with a licence')
    const head = await app.as('head')
    const params = { id }
    const body = { item: '0104', ground: 'other' as const, reasons: '依法撤销' }
    const held = await database.query<{ id: string; level: string }>(
      `select g.id, g.level from authority_grant g join account a on a.id = g.account_id where a.username = 'head'`,
    )
    const set = (level: string) =>
      database.query(`update authority_grant set level = $2 where id = any($1::bigint[])`, [
        held.map((one) => one.id),
        level,
      ])
    await set('decide')
    expect(await head.refused(api.revokeParallelLicence, { params, body })).toMatchObject({
      status: 403,
      code: 'no-authority',
    })
    const { mayDo } = await head.ask(api.parallelApproval, { params })
    expect(mayDo.toSorted()).toEqual(['DeliverParallelLicence', 'FindParallelLicenceFalse'])
    await set(held[0]?.level ?? '')
    expect(await head.ask(api.revokeParallelLicence, { params, body })).toMatchObject({ status: 'approved' })
  })
})
