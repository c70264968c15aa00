import { expect, it } from 'vitest'
import { myNotices } from '#api/notices.ts'
import * as api from '#api/parallel-approvals.ts'
import * as publication from '#api/parallel-publication.ts'
import { publishedGrants } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { agreeBody, bothDepartments, bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { letterOfApproval } from './letters.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, head] = [await app.as('li'), await app.as('head')]
const objection = { item: '0104', ground: 'trade-secret' as const, reason: '工艺布置' }
const published = async () => (await app.anonymous.ask(publishedGrants, { query: {} })).grants[0]
const letter = (id: string) => li.bytes('GET', `/api/parallel-approvals/${id}/licences/0104?of=objection`)

it('the holder of a stage’s licence is not named from an objection on, and is again once the public interest asked for it', async () => {
  const { id } = await bringParallel(app, 'an approval with a licence')
  const params = { id }
  const licence = async () => (await li.ask(api.parallelApproval, { params })).licences[0]
  expect(await licence()).toMatchObject({ objection: null, objectBy: expect.stringMatching(/^2/) as string })
  expect(await published()).toMatchObject({ holder: '李**', holderWithheld: false })
  await li.ask(publication.objectToParallelLicence, { params, body: objection })
  expect(await published()).toMatchObject({ holder: '', holderWithheld: true })
  expect(await licence()).toMatchObject({ objectBy: null, objection: { upheld: null, ground: 'trade-secret' } })
  expect((await li.refused(publication.objectToParallelLicence, { params, body: objection })).code).toBe(
    'objected-already',
  )
  expect((await letter(id)).status).toBe(404)

  const waiting = await head.ask(api.parallelApprovals, { query: { waiting: 'true' } })
  expect(waiting.approvals).toMatchObject([{ id, waitsFor: ['01'] }])
  expect((await head.ask(api.parallelApproval, { params })).mayDo).toContain('DecideParallelObjection')
  const body = { item: '0104', upheld: false, reasons: '公众须知道谁在建设' }
  await head.ask(publication.decideParallelObjection, { params, body })
  expect(await published()).toMatchObject({ holder: '李**', holderWithheld: false })
  const { bytes, status } = await letter(id)
  expect(status).toBe(200)
  const words = (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
  for (const said of ['公开异议处理决定书', '商业秘密', '异议不成立', '公众须知道谁在建设', '申请行政复议'])
    expect(words).toContain(said)
  await app.deliverEffects()
  const told = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
  expect(told).toEqual(expect.arrayContaining(['ParallelPublicationObjected', 'ParallelObjectionDecided']))
  const [{ log } = { log: '' }] = await database.query<{ log: string }>(
    'select string_agg(entry, chr(10)) as log from event where stream = $1',
    [id],
  )
  expect(log).not.toMatch(/工艺布置|公众须知道/)
})

it('the letter of the one decision tells of the right to object as a case’s does, also once nobody may any more', async () => {
  const { id } = await bringParallel(app, 'an approval decided')
  const shown = await li.ask(api.parallelApproval, { params: { id } })
  const sheet = await li.bytes('GET', `/api/parallel-approvals/${id}/letter`)
  const words = (await pdfText(sheet.bytes)).join('').replaceAll(/\s/g, '')
  expect(words).toContain('可以自本决定作出之日起十五个工作日内提出异议；异议处理期间不公开持有人')
  const [licence] = shown.licences
  if (!licence) throw new Error('the stage leads to a licence')
  const saidWith = (licences: typeof shown.licences) =>
    JSON.stringify(letterOfApproval({ ...shown, licences }, 'decision', '')?.blocks)
  expect(saidWith([{ ...licence, objectBy: null }])).toContain('自本决定作出之日起十五个工作日内提出异议')
  const item = { ...licence.item, name: '夜景照明' }
  expect(saidWith([licence, { ...licence, item, objectWithin: { value: 10, unit: 'day' } }])).toContain(
    `就“${licence.item.name}”在十五个工作日内，就“夜景照明”在十日内，提出异议`,
  )
  expect(saidWith([])).not.toContain('异议')
})

it('an objection made before the licence is issued leaves its holder out from the first day', async () => {
  const { id } = await bringParallel(app, 'an approval decided')
  const params = { id }
  await li.ask(publication.objectToParallelLicence, { params, body: objection })
  expect((await head.ask(api.parallelApproval, { params })).mayDo).toContain('DecideParallelObjection')
  await (await app.as('reviewer')).ask(api.issueParallelLicence, { params, body: { item: '0104' } })
  const { grants } = await app.anonymous.ask(publishedGrants, { query: {} })
  expect(grants.filter(({ holderWithheld }) => holderWithheld)).toHaveLength(1)
})

it('says why somebody objects to whoever objects and to the department that decides, not to the other departments of the stage', async () => {
  const { id } = await bringParallel(app, 'an approval answered', bothDepartments)
  const params = { id }
  const [neighbour, deputy] = [await app.as('reviewer-02'), await app.as('deputy-head')]
  await neighbour.ask(api.answerParallel, { params, body: agreeBody })
  await head.ask(api.decideParallel, { params, body: { remark: '同意' } })
  await li.ask(publication.objectToParallelLicence, { params, body: objection })
  const seenBy = async (one: typeof li) => {
    const { licences, history } = await one.ask(api.parallelApproval, { params })
    const told = history.filter(({ type }) => /Objec/.test(type)).map(({ said }) => said)
    return [licences.find(({ item }) => item.code === '0104')?.objection?.reason, told]
  }
  for (const one of [li, head, deputy]) expect(await seenBy(one)).toEqual(['工艺布置', ['书市场许可：工艺布置']])
  expect(await seenBy(neighbour)).toEqual([null, [null]])

  const body = { item: '0104', upheld: true, reasons: '工艺布置属商业秘密' }
  await head.ask(publication.decideParallelObjection, { params, body })
  expect((await seenBy(li))[1]).toHaveLength(2)
  expect(await seenBy(neighbour)).toEqual([null, [null, null]])
  const address = `/api/parallel-approvals/${id}/licences/0104?of=objection`
  expect([(await head.bytes('GET', address)).status, (await neighbour.bytes('GET', address)).status]).toEqual([
    200, 404,
  ])
})

it('an objection is taken down at the window of the department whose licence it is, before it is issued as well, and told to whoever builds', async () => {
  const { id } = await bringParallel(app, 'an approval decided')
  const params = { id }
  const [clerk, next, reviewer] = [await app.as('clerk'), await app.as('clerk-02'), await app.as('reviewer')]
  const may = async (who: typeof clerk) => (await who.ask(api.parallelApproval, { params })).mayDo
  expect(await may(clerk)).toContain('ObjectToParallelLicence')
  expect(await may(reviewer)).not.toContain('ObjectToParallelLicence')
  expect((await next.refused(publication.objectToParallelLicence, { params, body: objection })).status).toBe(404)
  expect((await reviewer.refused(publication.objectToParallelLicence, { params, body: objection })).status).toBe(403)
  await clerk.ask(publication.objectToParallelLicence, { params, body: objection })
  expect(await may(clerk)).not.toContain('ObjectToParallelLicence')
  const shown = await li.ask(api.parallelApproval, { params })
  expect(shown.history.at(-1)).toMatchObject({ type: 'ParallelPublicationObjected', by: { name: 'clerk 同志' } })
  expect(shown.licences).toMatchObject([{ objection: { upheld: null, ground: 'trade-secret' } }])
  await app.deliverEffects()
  const told = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
  expect(told).toContain('ParallelPublicationObjected')
})

it.each([
  ['an item nobody offers', { ...objection, item: 'abcd' }],
  ['a ground the law does not know', { ...objection, ground: 'other' }],
  ['no reason', { item: '0104', ground: 'privacy' }],
])('takes %s for what it is: a mistake of the caller', async (_, body) => {
  const { id } = await bringParallel(app, 'an approval with a licence')
  const refused = await li.refused(publication.objectToParallelLicence, { params: { id }, body: body as never })
  expect(refused).toMatchObject({ status: 400, code: 'invalid' })
})
