// Whoever stands in for the head has the head's work with joint acceptances as well, and no longer than the head is hindered.
import { expect, it } from 'vitest'
import * as api from '#api/acceptances.ts'
import { staffNotices } from '#api/duty.ts'
import { startApp } from '#testing/app.ts'
import { bringAcceptance } from '#testing/bring-acceptance.ts'
import { numberOfLi } from '#testing/bring-collected.ts'
import { createDatabase } from '#testing/database.ts'
import { away, holdHeadsPost, interested } from '#testing/stand-in.ts'
import { toyCity } from '#testing/toy-city.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { accountIdOf } from '../organisation/index.ts'
import { tellStaff } from '../supervision/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [head, reviewer, clerk, secondClerk] = [
  await app.as('head'),
  await app.as('reviewer'),
  await app.as('clerk'),
  await app.as('second-clerk'),
]
type Browser = typeof head
const of = (id: string) => ({ params: { id } })
const mayDo = async (who: Browser, id: string) => (await who.ask(api.acceptance, of(id))).mayDo
const letter = (id: string) => ({ ...of(id), body: { remark: '验收合格' } })
const idOf = (username: string) => accountIdOf(toyCity.code, username)

it('the letter falls to who stands in while the head is away: found in the list, signed under both names', async () => {
  await holdHeadsPost(database, 'head', 'reviewer')
  const { id } = await bringAcceptance(app, 'an acceptance that passed')
  expect(await mayDo(head, id)).toEqual(['IssueOpinionLetter'])
  expect(await mayDo(reviewer, id)).toEqual([])
  expect((await reviewer.refused(api.issueOpinionLetter, letter(id))).code).toBe('acceptance-of-another')
  await away(head, async () => {
    expect(await mayDo(head, id)).toEqual([])
    expect(await head.refused(api.issueOpinionLetter, letter(id))).toMatchObject({
      ...{ status: 403, code: 'away-from-duty' },
    })
    const { acceptances } = await reviewer.ask(api.acceptances, { query: { waiting: 'true' } })
    expect(acceptances.map((one) => one.id)).toContain(id)
    expect((await clerk.refused(api.issueOpinionLetter, letter(id))).code).toBe('acceptance-of-another')
    await away(reviewer, async () => {
      expect(await mayDo(reviewer, id)).toEqual([])
      expect((await reviewer.refused(api.issueOpinionLetter, letter(id))).code).toBe('acceptance-of-another')
    })
    expect(await mayDo(reviewer, id)).toEqual(['IssueOpinionLetter'])
    await reviewer.ask(api.issueOpinionLetter, letter(id))
  })
  const { history } = await head.ask(api.acceptance, of(id))
  expect(history.at(-1)).toMatchObject({
    ...{ type: 'OpinionLetterIssued', by: { name: 'reviewer 同志' }, inPlaceOf: { name: 'head 同志' } },
  })
  expect(history[0]).toMatchObject({ type: 'AcceptanceApplied', inPlaceOf: null })
})

it('a head with an interest in who builds keeps out, and is stood in for as well', async () => {
  await holdHeadsPost(database, 'head', 'second-clerk')
  const { id } = await bringAcceptance(app, 'an acceptance that passed')
  await interested(head, numberOfLi, async () => {
    expect(await mayDo(head, id)).toEqual([])
    expect(await head.refused(api.issueOpinionLetter, letter(id))).toMatchObject({
      ...{ status: 403, code: 'interest-in-case' },
    })
    await secondClerk.ask(api.issueOpinionLetter, letter(id))
  })
  const { history } = await head.ask(api.acceptance, of(id))
  expect(history.at(-1)).toMatchObject({ by: { name: 'second-clerk 同志' }, inPlaceOf: { name: 'head 同志' } })
})

it('who stands in is told of the visit, away or with an interest, and nobody else of the windows', async () => {
  await holdHeadsPost(database, 'head', 'second-clerk')
  const told = async (who: Browser, id: string) => {
    await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
    const { notices } = await who.ask(staffNotices, {})
    return notices.filter(({ kind, facts }) => kind === 'acceptance-visit' && facts['acceptance'] === id).length
  }
  const { id: usual } = await bringAcceptance(app, 'an acceptance to be visited')
  expect([await told(head, usual), await told(secondClerk, usual)]).toEqual([1, 0])
  await away(head, async () => {
    const { id } = await bringAcceptance(app, 'an acceptance to be visited')
    expect([await told(head, id), await told(secondClerk, id), await told(clerk, id)]).toEqual([1, 1, 0])
  })
  await interested(head, numberOfLi, async () => {
    const { id } = await bringAcceptance(app, 'an acceptance to be visited')
    expect([await told(secondClerk, id), await told(clerk, id)]).toEqual([1, 0])
  })
})

it('who has an interest in who builds is not offered as an inspector, and not sent', async () => {
  const { id } = await bringAcceptance(app, 'an acceptance to be visited')
  const body = { inspectors: [idOf('clerk'), idOf('second-clerk')] }
  await interested(clerk, numberOfLi, async () => {
    const { colleagues } = await reviewer.ask(api.acceptance, of(id))
    expect(colleagues.map((one) => one.id)).not.toContain(idOf('clerk'))
    expect((await reviewer.refused(api.assignInspectors, { ...of(id), body })).code).toBe('inspector-has-interest')
  })
  await reviewer.ask(api.assignInspectors, { ...of(id), body })
})
