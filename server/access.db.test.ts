import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { checkInCode } from '#domain/hall/index.ts'
import { caseFile } from '#api/cases.ts'
import { registerAccount } from '#api/accounts.ts'
import { registerOutsideSystem } from '#api/outside.ts'
import { enrolSecondFactor } from '#api/identity.ts'
import { administrationBodies } from '#testing/administration-bodies.ts'
import { bodiesOfParts } from '#testing/bodies-of-parts.ts'
import { freeSlot } from '#testing/bring-booking.ts'
import { lawBodies } from '#testing/law-bodies.ts'
import { matterBodies } from '#testing/bring-matter.ts'
import { ticketBodies } from '#testing/bring-ticket.ts'
import { trackedComplaintBy } from '#testing/complaint-bodies.ts'
import { acceptanceBodies } from '#testing/acceptance-bodies.ts'
import { toyCharges } from '#testing/bring-bill.ts'
import { stallApplication } from '#testing/bring-project.ts'
import { callers, type Caller, type Rule } from '#testing/access-callers.ts'
import { byKeyAlone } from '#testing/access-policy-outside.ts'
import { policy } from '#testing/access-policy.ts'
import { outcomeOf } from '#testing/access-outcome.ts'
import { pathTo, queries } from '#testing/access-paths.ts'
import { bringEntry } from '#testing/bring-entry.ts'
import { announcementTexts, createThings, errandAgency } from '#testing/access-things.ts'
import { everybodysPassword, startApp } from '#testing/app.ts'
import { bringCase, marketAnswers, pdf } from '#testing/bring-case.ts'
import { nextKey, openBrowser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'
import { footprint } from '#testing/footprint.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { forgetSecondFactor, signInAt } from '#testing/sign-in.ts'
import { publishCharges } from './fees/index.ts'
import { createAccount } from './identity/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const entryHash = await bringEntry(app)
const nobodysId = '01980000-0000-7000-8000-000000000000'

// The portal takes every address nobody else has; what the build of the pages made is no route of ours.
const isPage = ({ url }: { url: string }) => url === '/*' || /^(\/staff)?\/assets\//.test(url)
/** Its answer never ends; who may listen is tested beside it. */
const isStream = ({ url }: { url: string }) => url === '/api/supervise/news' || url === '/api/public/hall/board/news'
const routes = app.inventory.filter((route) => route.method !== 'HEAD' && !isPage(route) && !isStream(route))
const nameOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

await (
  await app.as('system-administrator')
).ask(registerOutsideSystem, {
  body: administrationBodies['/api/administration/outside-systems']?.() as never,
})
const make = createThings(app, database)

const opinion = '意见'
const party = { kind: 'person', name: '孙某', number: '320684198203030033', mobile: '13900139000' }

/** What tracks a case of Li's. */
async function trackedBy(_: string, id: string) {
  const { caseNumber, queryCode } = await li.ask(caseFile, { params: { id } })
  return { caseNumber, queryCode }
}
await createAccount(database, { username: errandAgency, role: 'agent', name: '代办', nameEn: 'Errands' })

/** A day on which nobody is away yet. */
let days = 0
const dayAway = () => `2097-${String((days % 12) + 1).padStart(2, '0')}-${String((days++ % 28) + 1).padStart(2, '0')}`
const accountId = async (username: string) =>
  (await database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id

/** Somebody who registered and was seen by nobody yet. */
const claim = { ...party, number: '320684199001010012', username: 'claimant', password: everybodysPassword }
await app.anonymous.ask(registerAccount, { body: claim as never })

const today = await todayOf(app)
await publishCharges(database, toyCharges)

/** A body each route would take. */
const bodies: Record<string, (fileId: string, id: string, caller: Caller) => unknown> = {
  '/api/session': () => ({ username: 'wang', password: everybodysPassword }),
  '/api/session/second-factor/enrolment': async (_, __, caller) => void (await forgetSecondFactor(database, caller)),
  '/api/session/second-factor': async (_, __, caller) => {
    if (caller === 'anonymous') return { code: '000000' }
    await forgetSecondFactor(database, caller)
    const { secret } = await (await app.as(caller)).ask(enrolSecondFactor, {})
    return { code: generateSync({ secret }) }
  },
  '/api/accounts': () => ({ ...claim, username: nextKey() }),
  '/api/accounts/:username/verify': () => ({ name: claim.name, number: claim.number }),
  '/api/me/preferences': () => ({ email: null, language: 'zh-CN', notifyEmail: false, notifySms: true }),
  '/api/me/password': () => ({ present: everybodysPassword, password: everybodysPassword }),
  '/api/me/mandates': () => ({ username: errandAgency, toOn: null }),
  '/api/people': () => party,
  '/api/people/find': () => ({ number: party.number }),
  '/api/public/tracking': trackedBy,
  '/tracking': trackedBy,
  '/api/duty/posts/:code/holders': async () => ({ holders: [await accountId('head')] }),
  '/api/duty/absences': async (_, __, caller) => {
    const on = dayAway()
    const whose = caller === 'centre-manager' ? { accountId: await accountId('clerk') } : {}
    return { kind: 'leave', start: { on, half: 'morning' }, end: { on, half: 'afternoon' }, ...whose }
  },
  '/api/duty/notices/read': () => ({ ids: [1] }),
  '/api/duty/interests': () => ({ relation: 'spouse', number: party.number }),
  '/api/cases/:id/recuse': () => ({ reason: '申请人是亲属' }),
  '/api/work/receive': () => ({ ids: [nobodysId] }),
  '/api/cases/:id/notes': () => ({ text: '请先电话核实' }),
  '/api/administration/announcements': () => announcementTexts,
  '/api/administration/announcements/:id/versions': () => announcementTexts,
  '/api/administration/announcements/:id/withdraw': () => ({ reason: '内容有误' }),
  '/api/notices/read': () => ({ all: true }),
  '/api/cases': () => ({ itemCode: marketPermit.code, applicantId: app.parties.li, answers: marketAnswers }),
  '/api/cases/:id/draft': () => ({ answers: marketAnswers }),
  '/api/cases/:id/supplement': (fileId) => ({
    answers: marketAnswers,
    materials: [{ material: 'site-plan', fileId }],
  }),
  '/api/cases/:id/withdraw': () => ({ reason: '不办了' }),
  '/api/cases/:id/request-correction': () => ({
    defects: [{ subject: 'goods', defect: '不详细' }],
    fits: ['site-plan'],
  }),
  '/api/cases/:id/accept-on-promise': () => ({ promisedOn: today }),
  '/api/cases/:id/reopen': () => ({ reason: '住院' }),
  '/api/cases/:id/supply': (fileId) => ({ materials: [{ material: 'photo', fileId }] }),
  '/api/cases/:id/forward': () => ({ upperOrgan: '省书局', opinion }),
  '/api/cases/:id/upper-decision': () => ({ outcome: 'grant', documentNo: '省批 7 号', decidedOn: today }),
  '/api/cases/:id/refuse-acceptance': () => ({ ground: 'not-needed', reasons: '无需许可' }),
  '/api/cases/:id/review': () => ({ step: 'site-visit', verdict: 'pass', opinion }),
  '/api/cases/:id/grant': () => ({ opinion }),
  '/api/cases/:id/refuse': () => ({ reasons: ['不符'], legalBasis: '条例' }),
  '/api/cases/:id/documents/preview': () => ({ kind: 'grant', opinion }),
  '/api/cases/:id/deliver': () => ({ method: 'electronic' }),
  ...bodiesOfParts,
  '/api/me/bookings': () => freeSlot(app, database),
  '/api/public/hall/check-in': (_, id) => ({ code: checkInCode(id) }),
  ...matterBodies(database),
  ...ticketBodies((await bringCase(app, 'received')).id),
  '/api/public/complaints/tracking': (_, id) => trackedComplaintBy(app, id),
  '/api/public/complaints/letter': (_, id) => trackedComplaintBy(app, id),
  '/api/public/complaints/another-look': async (_, id) => ({ ...(await trackedComplaintBy(app, id)), reason: '不服' }),
  ...acceptanceBodies(app.parties.li),
  '/api/projects': async (fileId, _, caller) =>
    stallApplication(
      caller === 'agency' ? (await (await app.as('agency')).upload('plan.pdf', pdf)).id : fileId,
      app.parties.li,
    ),
  ...lawBodies(today),
}

const workbook = async () =>
  (await (await app.as('centre-manager')).bytes('GET', '/api/administration/catalogue.xlsx')).bytes.slice()
/** What is sent where a file is taken. */
const uploads: Record<string, () => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>> = {
  'POST /api/files': () => pdf,
  'POST /api/administration/catalogue/check': workbook,
  'POST /api/administration/catalogue/import': workbook,
}

async function call(route: { method: string; url: string }, caller: Caller, thing: { id: string; fileId: string }) {
  const { method, url } = route
  const browser =
    caller === 'anonymous'
      ? openBrowser(app.origin)
      : url.startsWith('/api/session')
        ? await app.signIn(caller)
        : await app.as(caller)
  const path = pathTo(url, { id: thing.id, file: thing.fileId, username: claim.username, hash: entryHash })
  const upload = uploads[nameOf(route)]
  if (upload) {
    const form = new FormData()
    form.append('file', new Blob([await upload()]), url === '/api/files' ? 'plan.pdf' : 'items.xlsx')
    return outcomeOf(await browser.send(method, path, { 'idempotency-key': nextKey() }, form))
  }
  const query = queries[url] ?? ''
  const sends = method === 'POST' || method === 'PUT'
  const body = sends ? await bodies[url]?.(thing.fileId, thing.id, caller) : undefined
  const headers = {
    ...((sends || method === 'DELETE') && { 'idempotency-key': nextKey() }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...((url.startsWith('/api/administration/announcements/') || url === '/api/bills/:id/payments') && {
      'if-match': '1',
    }),
  }
  const sent = await browser.send(method, path + query, headers, body === undefined ? undefined : JSON.stringify(body))
  if (url.endsWith('/sign-out-everywhere') && sent.status < 300)
    await signInAt(browser, database, caller, everybodysPassword)
  return outcomeOf(sent)
}

function expectedOf(rule: Rule, caller: Caller): string {
  const { of: _, ...outcomes } = rule
  const [found] = Object.entries(outcomes).find(([, named]) => named.includes(caller)) ?? []
  return found ?? (caller === 'anonymous' ? 'not-signed-in' : 'not-allowed')
}

type Outcomes = Record<string, string>

describe('the inventory', () => {
  it('has no route whose callers nobody decided, and the policy decides nothing that is not there', () => {
    expect(routes.map(nameOf).sort()).toEqual(Object.keys(policy).sort())
  })

  it('shows pages to anyone: what they show is asked for elsewhere', () => {
    expect(app.inventory.filter((route) => isPage(route) && route.allow !== 'anyone')).toEqual([])
  })

  it('answers HEAD to whom it answers GET', () => {
    for (const { url, allow } of app.inventory.filter(
      (route) => route.method === 'HEAD' && !isPage(route) && !isStream(route),
    )) {
      const twin = routes.find((route) => route.method === 'GET' && route.url === url.replace(/(?<=.)\/$/, ''))
      expect([url, allow]).toEqual([url, twin?.allow])
    }
  })
})

const cells = routes.flatMap((route) =>
  (policy[nameOf(route)] ?? []).map((rule) => ({ route, rule, name: nameOf(route), of: rule.of ?? 'nothing' })),
)

describe.each(cells)('$name of $of', ({ route, rule }) => {
  const sayNo = callers.filter((caller) => expectedOf(rule, caller) !== 'yes')
  const expected = (who: readonly Caller[]) =>
    Object.fromEntries(who.map((caller) => [caller, expectedOf(rule, caller)]))

  it('refuses whom the policy refuses, and nothing has changed', async () => {
    const thing = await make(rule.of)
    const before = await footprint(database)
    const answers = await Promise.all(sayNo.map(async (caller) => [caller, await call(route, caller, thing)]))
    expect(Object.fromEntries(answers) as Outcomes).toEqual(expected(sayNo))
    expect(await footprint(database)).toEqual(before)
  })

  it('answers whom the policy answers', async () => {
    const once = route.method === 'GET' ? await make(rule.of) : undefined
    const answers: Outcomes = {}
    for (const caller of rule.yes) answers[caller] = await call(route, caller, once ?? (await make(rule.of)))
    expect(answers).toEqual(expected(rule.yes))
    // Whom the law itself tells to wait is answered as much as whom it lets act.
    const answered = [
      ...rule.yes,
      ...(rule['no-hearing-scheduled'] ?? []),
      ...(rule['no-online-payment'] ?? []),
      ...(rule['approval-of-another'] ?? []),
      ...(rule['callback-not-signed'] ?? []),
      ...(rule['payment-not-on-bill'] ?? []),
    ].length
    if (!byKeyAlone.includes(rule)) expect(answered).toBeGreaterThan(0)
  })
})

describe.each(cells.filter(({ route }) => route.url.includes(':id')))('$name of nothing', ({ route, rule }) => {
  it('is answered as what is out of reach is', async () => {
    const nothing = { id: nobodysId, fileId: nobodysId }
    const answers = await Promise.all(callers.map(async (caller) => [caller, await call(route, caller, nothing)]))
    const denied = (caller: Caller) => /^not-(signed-in|allowed)$/.test(expectedOf(rule, caller))
    const asUsual = callers.map((caller) => [caller, denied(caller) ? expectedOf(rule, caller) : 'hidden'])
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(asUsual))
  })
})

describe('what ends at once', () => {
  it('a delegation revoked a moment ago no longer decides', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    const deputy = { method: 'POST', url: '/api/cases/:id/grant' }
    const revoke = (at: string) =>
      database.query(
        `update authority_grant g set revoked_at = ${at} from account a where a.id = g.account_id and a.username = 'deputy-head'`,
      )
    await revoke('clock_timestamp()')
    expect(await call(deputy, 'deputy-head', { id, fileId: '' })).toBe('no-authority')
    await revoke('null')
    expect(await call(deputy, 'deputy-head', { id, fileId: '' })).toBe('yes')
  })

  it('a mandate that ended yesterday opens nothing today', async () => {
    const { id } = await bringCase(app, 'submitted')
    const read = { method: 'GET', url: '/api/cases/:id' }
    const end = (on: string) => database.query(`update mandate set to_on = ${on} where party_id = $1`, [app.parties.li])
    const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`
    await end(`${today} - 1`)
    expect(await call(read, 'agency', { id, fileId: '' })).toBe('hidden')
    await end(today)
    expect(await call(read, 'agency', { id, fileId: '' })).toBe('yes')
    await end('null')
  })
})
