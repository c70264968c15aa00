import { beforeEach, describe, expect, it, test } from 'vitest'
import { claimedAccount, registerAccount, verifyAccount } from '#api/accounts.ts'
import { caseFile, draftCase, myCases } from '#api/cases.ts'
import { signIn, whoAmI } from '#api/identity.ts'
import { givenMandates, giveMandate, revokeMandate } from '#api/mandates.ts'
import { findParty, myMandates, registerParty, showParty } from '#api/people.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { nextKey, openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { untilSomebodyWaits } from '#testing/until-somebody-waits.ts'
import { openDatabase } from '../kernel/database.ts'
import { registerAccount as registerAt } from './register-account.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
/** The number of Li, whom the centre knows and who has cases. */
const lisNumber = '320684198001010018'
const password = 'ten characters and more'
const somebody = { kind: 'person', name: '李某', number: lisNumber, mobile: '13900139000', password } as const
/** Somebody nobody registered before. */
const newcomer = { ...somebody, number: '320684198002020066' } as const
const stranger = { ...somebody, number: '320684199001010012' } as const

beforeEach(() => database.query('delete from rate_limit'))

let registered = 0
/** Registers and signs in. */
async function arrive(details: Omit<typeof somebody, 'number'> & { number: string }) {
  const browser = openBrowser(app.origin)
  const username = `arrival-${++registered}`
  await browser.ask(registerAccount, { body: { ...details, username } })
  const account = await browser.ask(signIn, { body: { username, password } })
  return { browser, username, partyId: account.partyId ?? '' }
}
const draft = { itemCode: marketPermit.code, answers: marketAnswers }

describe('whoever registers', () => {
  it('stands for a party of their own, and applies at once', async () => {
    const { browser, partyId } = await arrive(stranger)
    expect(await browser.ask(whoAmI, {})).toMatchObject({ role: 'applicant', name: '李某', secondFactor: 'none' })
    const { id } = await browser.ask(draftCase, { body: { ...draft, applicantId: partyId } })
    expect((await browser.ask(myCases, {})).cases.map((line) => line.id)).toEqual([id])
  })

  it('with the number of somebody the centre knows sees and does nothing of theirs', async () => {
    const { id } = await bringCase(app, 'submitted')
    const { browser, partyId } = await arrive(somebody)
    expect(partyId).not.toBe(app.parties.li)
    expect((await browser.ask(myCases, {})).cases).toEqual([])
    expect(await browser.refused(caseFile, { params: { id } })).toMatchObject({ status: 404, code: 'case-not-found' })
    expect(await browser.refused(showParty, { params: { id: app.parties.li } })).toMatchObject({ status: 404 })
    expect(await browser.refused(draftCase, { body: { ...draft, applicantId: app.parties.li } })).toMatchObject({
      code: 'no-mandate',
    })
  })

  it('before the true person walks in gets nothing of what is opened at the window', async () => {
    const { browser } = await arrive(newcomer)
    expect(await clerk.refused(findParty, { body: { number: newcomer.number } })).toMatchObject({ status: 404 })
    const { kind, number, mobile } = newcomer
    const { id: applicantId } = await clerk.ask(registerParty, { body: { kind, name: '来人', number, mobile } })
    const opened = await clerk.ask(draftCase, { body: { ...draft, applicantId } })
    expect((await browser.ask(myCases, {})).cases).toEqual([])
    expect(await browser.refused(caseFile, { params: { id: opened.id } })).toMatchObject({ status: 404 })
    expect(await browser.refused(showParty, { params: { id: applicantId } })).toMatchObject({ status: 404 })
  })

  it('is told the same whether the number is known or not', async () => {
    const answers = []
    for (const details of [somebody, stranger]) {
      await database.query(`delete from account where username = 'the-same'`)
      const sent = { 'content-type': 'application/json', 'idempotency-key': nextKey() }
      const body = JSON.stringify({ ...details, username: 'the-same' })
      const { status, headers, text } = await app.anonymous.send('POST', '/api/accounts', sent, body)
      const told = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
      answers.push({ status, headers: told, text })
    }
    const [known, unknown] = answers
    expect(known?.status).toBe(200)
    expect(known).toEqual(unknown)
  })

  it('once, makes one account however often the request arrives, and none under another password', async () => {
    const body = { ...stranger, username: 'only-one' }
    const once = { body, key: 'the-same-key' }
    expect(await app.anonymous.ask(registerAccount, once)).toEqual({ username: 'only-one' })
    expect(await app.anonymous.ask(registerAccount, once)).toEqual({ username: 'only-one' })
    const other = { body: { ...body, password: 'another long password' }, key: 'the-same-key' }
    expect(await app.anonymous.refused(registerAccount, other)).toMatchObject({ code: 'idempotency-key-reused' })
    expect(await database.query(`select from account where username = 'only-one'`)).toHaveLength(1)
  })

  it('twice in one moment by the same request has one account', async () => {
    const twice = { body: { ...stranger, username: 'double-click' }, key: 'a-double-click' }
    const answers = await Promise.all([1, 2].map(() => app.anonymous.ask(registerAccount, twice)))
    expect(answers).toEqual([{ username: 'double-click' }, { username: 'double-click' }])
    expect(await database.query(`select from account where username = 'double-click'`)).toHaveLength(1)
  })

  it('by the same request again and again is asked to wait like everybody', async () => {
    const again = { body: { ...stranger, username: 'insistent' }, key: 'again-and-again' }
    await app.anonymous.ask(registerAccount, again)
    await database.query('update rate_limit set tokens = 0, refilled_at = clock_timestamp()')
    expect(await app.anonymous.refused(registerAccount, again)).toMatchObject({ status: 429 })
  })

  it('needs one connection to the database and no more', async () => {
    const narrow = openDatabase(database.url, { max: 1, patienceMs: 500 })
    const sent = { address: '127.0.0.1', requestId: 'through-one-connection' }
    const given = { ...stranger, username: 'narrow' }
    const registered = await registerAt(narrow, app.services.keyring, given, sent).finally(() => narrow.close())
    expect(registered).toEqual({ username: 'narrow' })
  })

  test.each([
    ['a citizen id with a wrong check digit', { number: '320684199001010013' }, 'number', '校验位'],
    ['an enterprise with a short number', { kind: 'enterprise', number: '12345' }, 'number', '位数'],
    ['a mobile that is none', { mobile: '12345678901' }, 'mobile', '开头'],
    ['a short password', { password: 'short' }, 'password', '过短'],
    ['a user name with capitals', { username: 'Zhang' }, 'username', '格式'],
    ['an e-mail that is none', { email: 'nowhere' }, 'email', '格式'],
    ['no name', { name: ' ' }, 'name', '格式'],
    ['a role', { role: 'head' }, 'role', '没有这一项'],
    ['a taken user name', { username: 'li' }, 'username', '已被使用'],
  ])('with %s is told which field is wrong, and nothing is kept', async (_, wrong, field, words) => {
    const count = () => database.query('select count(*) from account union all select count(*) from party')
    const before = await count()
    const body = { ...stranger, username: 'new-one', ...wrong } as never
    const no = await app.anonymous.refused(registerAccount, { body })
    expect(no.errors).toEqual([{ field, message: expect.stringContaining(words) as string }])
    expect(await count()).toEqual(before)
  })

  it('as an enterprise from before the credit codes gives its registration number', async () => {
    const body = {
      ...stranger,
      kind: 'enterprise',
      name: '老店',
      number: '320684000000005',
      username: 'old-shop',
    } as const
    expect(await app.anonymous.ask(registerAccount, { body })).toEqual({ username: 'old-shop' })
  })

  it('too often from one network is asked to wait', async () => {
    const register = (n: number) =>
      app.anonymous.send(
        'POST',
        '/api/accounts',
        { 'content-type': 'application/json', 'idempotency-key': `flood-${n}-key` },
        JSON.stringify({ ...stranger, username: 'li' }),
      )
    const statuses: number[] = []
    for (let n = 0; n < 31; n += 1) statuses.push((await register(n)).status)
    expect(statuses.filter((status) => status === 409)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('verification at the window', () => {
  it('gives the account the cases of the number, and leaves it those it began itself', async () => {
    const { id } = await bringCase(app, 'submitted')
    const { browser, username, partyId } = await arrive(somebody)
    const own = await browser.ask(draftCase, { body: { ...draft, applicantId: partyId } })
    const verified = await clerk.ask(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })
    expect(verified).toMatchObject({ username, name: '李某' })
    expect(await browser.ask(whoAmI, {})).toMatchObject({ partyId: app.parties.li })
    const seen = (await browser.ask(myCases, { query: { limit: '100' } })).cases.map((line) => line.id)
    expect(seen).toEqual(expect.arrayContaining([id, own.id]))
    expect(await clerk.ask(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })).toEqual(
      verified,
    )
  })

  it('begins with whom the account claims to be, masked, and is written down', async () => {
    const { username } = await arrive(stranger)
    const claimed = await clerk.ask(claimedAccount, { params: { username } })
    const { kind, name, number } = stranger
    expect(claimed).toMatchObject({ username, kind, name: '李*', verifiedAt: null })
    expect(claimed.number).toMatch(/\*/)
    await clerk.ask(verifyAccount, { params: { username }, body: { name, number } })
    expect((await clerk.ask(claimedAccount, { params: { username } })).verifiedAt).not.toBeNull()
    const written = await database.query(
      `select outcome from audit where action = 'account-look-up' and detail ->> 'account' =
         (select id::text from account where username = $1)`,
      [username],
    )
    expect(written).toHaveLength(2)
  })

  it('takes the mandates given before along to the true party, where they are revoked too', async () => {
    const { browser, username } = await arrive(somebody)
    const agent = await app.as('idle-agency')
    await browser.ask(giveMandate, { body: { username: 'idle-agency', toOn: null } })
    await clerk.ask(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })
    const mandates = await browser.ask(givenMandates, {})
    const [stands] = mandates.filter(({ inForce, agentUsername }) => inForce && agentUsername === 'idle-agency')
    expect((await agent.ask(myMandates, {})).map(({ partyId }) => partyId)).toEqual([app.parties.li])
    await browser.ask(revokeMandate, { params: { id: stands?.id ?? '' } })
    expect(await agent.ask(myMandates, {})).toEqual([])
    expect(
      (await browser.ask(givenMandates, {})).filter(({ agentUsername }) => agentUsername === 'idle-agency'),
    ).toMatchObject([{ inForce: false }])
  })

  it('keeps one mandate where the true party gave the agent one already', async () => {
    const { browser, username } = await arrive(somebody)
    const agency = { body: { username: 'agency', toOn: null } }
    await browser.ask(giveMandate, agency)
    await clerk.ask(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })
    const given = (await browser.ask(givenMandates, {})).filter(({ agentUsername }) => agentUsername === 'agency')
    expect(given.map(({ inForce }) => inForce).sort()).toEqual([false, true])
  })

  it('of a number nobody had before makes it findable', async () => {
    const { username, partyId } = await arrive({ ...stranger, number: '320684198002020031' })
    await clerk.ask(verifyAccount, { params: { username }, body: { name: '李某', number: '320684198002020031' } })
    expect(await clerk.ask(findParty, { body: { number: '320684198002020031' } })).toMatchObject({ id: partyId })
  })

  test.each([
    ['number', { name: '李某', number: lisNumber }],
    ['name', { name: '李书友', number: stranger.number }],
  ])('fails with another %s than the claimed one, is written down, and changes nothing', async (field, body) => {
    const { browser, username, partyId } = await arrive(stranger)
    const no = await clerk.refused(verifyAccount, { params: { username }, body })
    expect(no).toMatchObject({ status: 400, errors: [{ field }] })
    expect(await browser.ask(whoAmI, {})).toMatchObject({ partyId })
    const [row] = await database.query(
      `select outcome from audit where action = 'verify-account' order by id desc limit 1`,
    )
    expect(row).toEqual({ outcome: 'refused' })
  })

  it('of a number that becomes findable in the same moment gives the account the party it found', async () => {
    const number = '320684198002020058'
    const [first, second] = [await arrive({ ...stranger, number }), await arrive({ ...stranger, number })]
    const found = app.services.keyring.lookup(number)
    let verified: Promise<unknown> = Promise.resolve()
    await database.transaction(async (query) => {
      await query('update party set number_hash = $2 where id = $1', [first.partyId, found])
      verified = clerk.ask(verifyAccount, { params: { username: second.username }, body: { name: '李某', number } })
      verified.catch(() => undefined)
      await untilSomebodyWaits(database)
    })
    await verified
    expect(await second.browser.ask(whoAmI, {})).toMatchObject({ partyId: first.partyId })
  })

  it('that cannot be written down does not happen', async () => {
    const { browser, username, partyId } = await arrive(somebody)
    await database.query(`alter table audit add constraint unwritable check (action <> 'verify-account') not valid`)
    const no = await clerk.refused(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })
    await database.query('alter table audit drop constraint unwritable')
    expect(no.status).toBe(500)
    expect(await browser.ask(whoAmI, {})).toMatchObject({ partyId })
    const [kept] = await database.query('select verified_at from account where username = $1', [username])
    expect(kept).toEqual({ verified_at: null })
  })

  test.each(['nobody-here', 'head', 'agency'])('of %s finds no such applicant', async (username) => {
    const no = await clerk.refused(verifyAccount, { params: { username }, body: { name: '李某', number: lisNumber } })
    expect(no).toMatchObject({ status: 404, code: 'account-not-found' })
    expect(await clerk.refused(claimedAccount, { params: { username } })).toMatchObject({ status: 404 })
  })
})
