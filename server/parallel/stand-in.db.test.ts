// Whoever stands in for the head has the head's work with stages as well, and no longer than the head is away.
import { expect, it } from 'vitest'
import { staffNotices } from '#api/duty.ts'
import * as api from '#api/parallel-approvals.ts'
import { decideParallelObjection, objectToParallelLicence } from '#api/parallel-publication.ts'
import { startApp } from '#testing/app.ts'
import { agreeBody, bringParallel } from '#testing/bring-parallel.ts'
import { numberOfLi } from '#testing/bring-collected.ts'
import { createDatabase } from '#testing/database.ts'
import { away, holdHeadsPost, interested } from '#testing/stand-in.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { tellStaff } from '../supervision/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [head, deputy, reviewer, clerk] = [
  await app.as('head'),
  await app.as('deputy-head'),
  await app.as('reviewer'),
  await app.as('clerk'),
]
type Browser = typeof head
const toldOf = async (who: Browser, id: string) =>
  (await who.ask(staffNotices, {})).notices.filter(
    ({ kind, facts }) => kind === 'parallel-objection' && facts.approval === id,
  ).length
const told = () => deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
const mayDo = async (who: Browser, id: string) => (await who.ask(api.parallelApproval, { params: { id } })).mayDo
const ofTheHead = ['RevokeParallelLicence', 'CancelParallelLicence', 'DecideParallelObjection']

it('what the head decides about licences of a stage falls to who stands in while the head is away, under both names', async () => {
  await holdHeadsPost(database, 'head', 'deputy-head')
  const { id } = await bringParallel(app, 'an approval objected to')
  await told()
  expect(await Promise.all([head, deputy].map((who) => toldOf(who, id)))).toEqual([1, 0])
  const params = { id }
  const decided = { params, body: { item: '0104', upheld: true, reasons: '确系住址' } }
  const revoked = { params, body: { item: '0104', ground: 'unqualified' as const, reasons: '不符合条件' } }
  expect(await mayDo(head, id)).toEqual(expect.arrayContaining(ofTheHead))
  expect(await mayDo(deputy, id)).not.toEqual(expect.arrayContaining(ofTheHead.slice(2)))
  expect((await deputy.refused(decideParallelObjection, decided)).code).toBe('approval-of-another')
  await away(head, async () => {
    expect(await mayDo(head, id)).toEqual([])
    expect((await head.refused(decideParallelObjection, decided)).code).toBe('away-from-duty')
    expect(await mayDo(deputy, id)).toEqual(expect.arrayContaining(ofTheHead))
    expect(await mayDo(reviewer, id)).not.toContain('DecideParallelObjection')
    expect((await reviewer.refused(decideParallelObjection, decided)).code).toBe('approval-of-another')
    const { approvals } = await deputy.ask(api.parallelApprovals, { query: { waiting: 'true' } })
    expect(approvals.map((one) => one.id)).toContain(id)
    await away(deputy, async () => {
      expect((await deputy.refused(decideParallelObjection, decided)).code).toBe('approval-of-another')
      expect(await mayDo(deputy, id)).toEqual([])
    })
    await deputy.ask(decideParallelObjection, decided)
  })
  expect(await mayDo(deputy, id)).not.toContain('RevokeParallelLicence')
  expect((await deputy.refused(api.revokeParallelLicence, revoked)).code).toBe('approval-of-another')
  await head.ask(api.revokeParallelLicence, revoked)
  const { history } = await head.ask(api.parallelApproval, { params })
  expect(history.slice(-2)).toMatchObject([
    {
      ...{ type: 'ParallelObjectionDecided', by: { name: 'deputy-head 同志' } },
      inPlaceOf: { name: 'head 同志' },
    },
    { type: 'ParallelLicenceRevoked', by: { name: 'head 同志' }, inPlaceOf: null },
  ])
})

it('an objection made while the head is away is told to who stands in, and to nobody else', async () => {
  await holdHeadsPost(database, 'head', 'deputy-head')
  const { id } = await bringParallel(app, 'an approval with a licence')
  await away(head, async () => {
    const body = { item: '0104', ground: 'privacy' as const, reason: '住址' }
    await (await app.as('li')).ask(objectToParallelLicence, { params: { id }, body })
    await told()
    expect(await Promise.all([head, deputy, reviewer].map((who) => toldOf(who, id)))).toEqual([1, 1, 0])
  })
})

it('a clerk who stands in decides the stage too, and hands on in no name but the own what a clerk may anyway', async () => {
  await holdHeadsPost(database, 'head', 'clerk')
  const { id } = await bringParallel(app, 'an approval distributed')
  const params = { id }
  const answer = { params, body: agreeBody }
  expect((await clerk.refused(api.answerParallel, answer)).code).toBe('approval-of-another')
  await away(head, async () => {
    await clerk.ask(api.answerParallel, answer)
    await clerk.ask(api.decideParallel, { params, body: { remark: '同意' } })
    await clerk.ask(api.issueParallelLicence, { params, body: { item: '0104' } })
    const body = { item: '0104', method: 'window' as const, trackingNo: null }
    await clerk.ask(api.deliverParallelLicence, { params, body })
  })
  const { history } = await head.ask(api.parallelApproval, { params })
  const both = ({ inPlaceOf }: (typeof history)[number]) => inPlaceOf?.name ?? null
  const acts = history.filter(({ by }) => by?.name === 'clerk 同志')
  expect(acts.map((one) => [one.type, both(one)])).toEqual([
    ['ParallelAnswered', 'head 同志'],
    ['ParallelAnswersComplete', 'head 同志'],
    ['ParallelDecided', 'head 同志'],
    ['ParallelLicenceIssued', 'head 同志'],
    ['ParallelLicenceDelivered', null],
  ])
  expect(
    (
      await clerk.refused(api.revokeParallelLicence, {
        params,
        body: { item: '0104', ground: 'fraud', reasons: '伪造' },
      })
    ).code,
  ).toBe('approval-of-another')
})

it('a head with an interest in who builds keeps out, and is stood in for as well', async () => {
  await holdHeadsPost(database, 'head', 'deputy-head')
  const { id } = await bringParallel(app, 'an approval objected to')
  const params = { id }
  const decided = { params, body: { item: '0104', upheld: true, reasons: '确系住址' } }
  await interested(head, numberOfLi, async () => {
    expect(await mayDo(head, id)).not.toContain('DecideParallelObjection')
    expect((await head.refused(decideParallelObjection, decided)).code).toBe('interest-in-case')
    expect(await mayDo(deputy, id)).toContain('DecideParallelObjection')
    await deputy.ask(decideParallelObjection, decided)
  })
  const { history } = await head.ask(api.parallelApproval, { params })
  expect(history.at(-1)).toMatchObject({ by: { name: 'deputy-head 同志' }, inPlaceOf: { name: 'head 同志' } })
})
