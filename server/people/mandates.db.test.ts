import { describe, expect, it, test } from 'vitest'
import { draftCase } from '#api/cases.ts'
import { givenMandates, giveMandate, revokeMandate } from '#api/mandates.ts'
import { exportMine } from '#api/me.ts'
import { myMandates } from '#api/people.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'

const database = await createDatabase()
const app = await startApp(database)
const wang = await app.as('wang')
const idle = await app.as('idle-agency')
const forWang = { itemCode: marketPermit.code, applicantId: app.parties.wang, answers: marketAnswers }
const give = (toOn: string | null = null) => wang.ask(giveMandate, { body: { username: 'idle-agency', toOn } })

/** Two requests that are both under way before either has written. */
async function atOnce<T>(...requests: [() => Promise<T>, () => Promise<T>]): Promise<T[]> {
  let answers: Promise<T>[] = []
  await database.transaction(async (query) => {
    await query('lock table mandate in exclusive mode')
    answers = requests.map((send) => send())
    await untilSomebodyWaits(database, 2)
  })
  return Promise.all(answers)
}

describe('a mandate', () => {
  it('lets the agent act from the moment it is given to the moment it is revoked, and its history stays', async () => {
    expect(await idle.refused(draftCase, { body: forWang })).toMatchObject({ code: 'no-mandate' })
    const { id, inForce } = await give()
    expect(inForce).toBe(true)
    await idle.ask(draftCase, { body: forWang })
    expect((await idle.ask(myMandates, {})).map(({ partyId }) => partyId)).toEqual([app.parties.wang])
    const revoked = await wang.ask(revokeMandate, { params: { id } })
    expect(revoked).toMatchObject({ id, inForce: false, agentUsername: 'idle-agency' })
    expect(await wang.ask(revokeMandate, { params: { id } })).toEqual(revoked)
    expect(await idle.refused(draftCase, { body: forWang })).toMatchObject({ code: 'no-mandate' })
    expect(await wang.ask(givenMandates, {})).toEqual([revoked])
  })

  it('once revoked leaves the agent nothing of the principal’s cases to take away', async () => {
    const { id } = await give()
    const drafted = await idle.ask(draftCase, { body: forWang })
    expect(JSON.stringify(await idle.ask(exportMine, {}))).toContain(drafted.id)
    await wang.ask(revokeMandate, { params: { id } })
    expect(JSON.stringify(await idle.ask(exportMine, {}))).not.toContain(drafted.id)
    expect(JSON.stringify(await wang.ask(exportMine, {}))).toContain(drafted.id)
  })

  it('given again takes the place of the one that stands', async () => {
    const first = await give()
    const second = await give('2099-12-31')
    const list = await wang.ask(givenMandates, {})
    expect(list.filter(({ inForce }) => inForce)).toEqual([second])
    expect(list.find(({ id }) => id === first.id)?.revokedAt).not.toBeNull()
  })

  it('asked for twice by one request is given once; another under its key is refused', async () => {
    const body = { username: 'idle-agency', toOn: null }
    const made = await wang.ask(giveMandate, { body, key: 'one-and-the-same' })
    expect(await wang.ask(giveMandate, { body, key: 'one-and-the-same' })).toEqual(made)
    const other = { body: { ...body, toOn: '2099-01-01' }, key: 'one-and-the-same' }
    expect(await wang.refused(giveMandate, other)).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })

  it('asked for twice in one moment by one request is given once', async () => {
    const twice = { body: { username: 'idle-agency', toOn: null }, key: 'a-double-click' }
    const [first, second] = await atOnce(
      () => wang.ask(giveMandate, twice),
      () => wang.ask(giveMandate, twice),
    )
    expect(first).toEqual(second)
  })

  it('given twice in one moment by two requests stands once', async () => {
    await atOnce(give, () => give('2099-12-31'))
    expect((await wang.ask(givenMandates, {})).filter(({ inForce }) => inForce)).toHaveLength(1)
  })

  test.each([
    ['to somebody who is no agent', { username: 'li', toOn: null }, 404, 'username'],
    ['to nobody', { username: 'ghost', toOn: null }, 404, 'username'],
    ['until yesterday', { username: 'idle-agency', toOn: '2020-01-01' }, 400, 'toOn'],
    ['until a day there is not', { username: 'idle-agency', toOn: '2099-02-30' }, 400, 'toOn'],
  ])('%s is not given', async (_, body, status, field) => {
    const before = await wang.ask(givenMandates, {})
    const no = await wang.refused(giveMandate, { body })
    expect(no).toMatchObject({ status, errors: [{ field }] })
    expect(await wang.ask(givenMandates, {})).toEqual(before)
  })

  it('is written down, given and revoked', async () => {
    await database.query('delete from audit')
    const { id } = await give()
    await wang.ask(revokeMandate, { params: { id } })
    expect(await database.query('select action, outcome from audit order by id')).toEqual([
      { action: 'give-mandate', outcome: 'ok' },
      { action: 'revoke-mandate', outcome: 'ok' },
    ])
  })
})
