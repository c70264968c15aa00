import { expect, it, test } from 'vitest'
import { startApp } from '#testing/app.ts'
import { bringCase, pdf, type Station } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { lostProperty } from '#testing/fixtures/index.ts'
import * as contract from '#api/cases.ts'
import { deskLists } from '#api/case-shapes.ts'

const database = await createDatabase()
const app = await startApp(database)
const stations: Station[] = ['submitted', 'received', 'in-review', 'awaiting-decision', 'granted', 'issued']
const ids: string[] = []
for (const station of stations) ids.push((await bringCase(app, station)).id)
ids.push(await grantedWithoutResult())

/** An entry in the lost-property register: granted at the window, nothing to issue. */
async function grantedWithoutResult(): Promise<string> {
  const [li, clerk] = [await app.as('li'), await app.as('clerk')]
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const materials = [{ material: 'site-plan', fileId }]
  const body = { itemCode: lostProperty.code, answers: { goods: '雨伞' }, materials }
  const { id } = await li.ask(contract.draftCase, { body })
  const params = { id }
  await li.ask(contract.submitCase, { params })
  await clerk.ask(contract.receiveCase, { params })
  await clerk.ask(contract.acceptCase, { params })
  await clerk.ask(contract.grantCase, { params, body: { opinion: '属实' } })
  return id
}

/** What brings a case on. */
const steps = ['ReceiveCase', 'AcceptCase', 'ReviewStep', 'GrantCase', 'IssueLicence', 'DeliverResult']

test.each(['clerk', 'second-clerk', 'reviewer', 'deputy-head', 'head'])(
  'what the desk of the %s calls mine is what the case lets them bring on',
  async (who) => {
    const browser = await app.as(who)
    const mine: string[] = []
    for (const waitingFor of deskLists) {
      const { cases } = await browser.ask(contract.workList, { query: { waitingFor, mine: 'true' } })
      mine.push(...cases.map(({ id }) => id))
    }
    const possible: string[] = []
    for (const id of ids) {
      const { mayDo } = await browser.ask(contract.caseFile, { params: { id } })
      if (mayDo.some((command) => steps.includes(command))) possible.push(id)
    }
    expect(mine.toSorted()).toEqual(possible.toSorted())
  },
)

it('a button that is not theirs says why', async () => {
  const id = ids[stations.indexOf('awaiting-decision')] ?? ''
  const { mayDo, notMine } = await (await app.as('clerk')).ask(contract.caseFile, { params: { id } })
  expect(mayDo).toEqual([
    ...['StartSpecialProcedure', 'TellHearingRight', 'ScheduleHearing'],
    ...['TellInterestedParty', 'RecordStatement', 'NameInspectors', 'RecordSiteInspection', 'RecuseOneself'],
  ])
  expect(notMine).toEqual([
    { command: 'GrantCase', because: 'decided-higher-up' },
    { command: 'RefuseCase', because: 'decided-higher-up' },
    { command: 'RequestHearing', because: 'no-hearing-right' },
    { command: 'WaiveHearing', because: 'no-hearing-right' },
    { command: 'WithdrawCase', because: 'withdrawn-by-the-applicant-alone' },
  ])
})

it('a grant revoked a moment ago lights nothing', async () => {
  const clerk = await app.as('second-clerk')
  const params = { id: ids[0] ?? '' }
  expect((await clerk.ask(contract.caseFile, { params })).mayDo).toEqual(['ReceiveCase', 'RecuseOneself'])
  await database.query(
    `update authority_grant set revoked_at = clock_timestamp()
     where account_id = (select id from account where username = 'second-clerk')`,
  )
  const { mayDo, notMine } = await clerk.ask(contract.caseFile, { params })
  expect(mayDo).toEqual([])
  expect(notMine).toContainEqual({ command: 'ReceiveCase', because: 'no-authority' })
})

it('an item for persons is not drafted for an enterprise, and nothing is stored', async () => {
  const agency = await app.as('agency')
  const before = await database.query('select count(*) from event')
  const reply = await agency.send(
    'POST',
    '/api/cases',
    { 'idempotency-key': '3f0d3f5e-0000-4000-8000-000000000001', 'content-type': 'application/json' },
    JSON.stringify({ itemCode: lostProperty.code, applicantId: app.parties.zhao }),
  )
  expect([reply.status, JSON.parse(reply.text)]).toMatchObject([409, { code: 'for-persons-only' }])
  expect(await database.query('select count(*) from event')).toEqual(before)
})
