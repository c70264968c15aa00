import { describe, expect, it } from 'vitest'
import * as contract from '#api/cases.ts'
import { showParty } from '#api/people.ts'
import { myNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, agency, clerk] = await Promise.all([app.as('li'), app.as('agency'), app.as('clerk')])

const statusOf = async (username: string, path: string) => (await (await app.as(username)).send('GET', path)).status

describe('a draft that was withdrawn before it was ever submitted', async () => {
  const body = { reason: '不办了' }
  const { id, fileId } = await bringCase(app, 'draft')
  await li.ask(contract.withdrawCase, { params: { id }, body })

  it.each(['clerk', 'second-clerk', 'reviewer', 'deputy-head', 'head', 'supervisor'])(
    'stays what it was to %s: nobody’s business',
    async (who) => {
      expect(await statusOf(who, `/api/cases/${id}`)).toBe(404)
      expect(await statusOf(who, `/api/files/${fileId}`)).toBe(404)
    },
  )

  it('is still there for the applicant and whoever holds the mandate', async () => {
    expect(await statusOf('li', `/api/cases/${id}`)).toBe(200)
    expect(await statusOf('agency', `/api/cases/${id}`)).toBe(200)
  })
})

describe('a paper', () => {
  it('uploaded at the window for a walk-in is the applicant’s to read, and not another’s', async () => {
    const { fileId } = await bringCase(app, 'draft at the window')
    expect(await statusOf('li', `/api/files/${fileId}`)).toBe(200)
    expect(await statusOf('agency', `/api/files/${fileId}`)).toBe(200)
    expect(await statusOf('wang', `/api/files/${fileId}`)).toBe(404)
    expect(await statusOf('idle-agency', `/api/files/${fileId}`)).toBe(404)
  })

  it('of nobody’s case, or of a draft, is not the supervisor’s', async () => {
    const { id: loose } = await li.upload('loose.pdf', pdf)
    const { fileId } = await bringCase(app, 'draft')
    expect(await statusOf('supervisor', `/api/files/${loose}`)).toBe(404)
    expect(await statusOf('supervisor', `/api/files/${fileId}`)).toBe(404)
  })

  it('taken out of a draft belongs to no case any more', async () => {
    const { id, fileId } = await bringCase(app, 'draft')
    await li.ask(contract.saveDraft, { params: { id }, body: { answers: marketAnswers, materials: [] } })
    expect(await database.query('select from case_file where case_id = $1', [id])).toEqual([])
    expect((await li.send('DELETE', `/api/files/${fileId}`)).status).toBe(204)
  })
})

describe('personal answers', async () => {
  const { id } = await bringCase(app, 'submitted')
  const answersFor = async (who: string) => {
    const { answers } = await (await app.as(who)).ask(contract.caseFile, { params: { id } })
    return answers
  }

  it.each(['li', 'agency', 'clerk', 'reviewer'])('are whole for %s, who handles the case', async (who) => {
    expect(await answersFor(who)).toEqual(marketAnswers)
  })

  it.each(['deputy-head', 'head', 'supervisor'])('are masked for %s', async (who) => {
    expect(await answersFor(who)).toEqual({ ...marketAnswers, ownerId: '320684********0018', mobile: '138****8000' })
  })
})

it('a draft of the clerk’s own making does not unmask whom it names', async () => {
  const { wang } = app.parties
  const body = { itemCode: marketPermit.code, applicantId: wang, answers: {} }
  const { id } = await clerk.ask(contract.draftCase, { body })
  expect(await clerk.ask(showParty, { params: { id: wang } })).toMatchObject({ masked: true, mobile: '138****8000' })
  await clerk.ask(contract.withdrawCase, { params: { id }, body: { reason: '撤回' } })
  expect(await clerk.ask(showParty, { params: { id: wang } })).toMatchObject({ masked: true })
})

it('a mandate that ended yesterday reads no notices today', async () => {
  await bringCase(app, 'submitted')
  await app.deliverEffects()
  const told = async () => (await agency.ask(myNotices, {})).notices.length
  const end = (on: string) => database.query(`update mandate set to_on = ${on} where party_id = $1`, [app.parties.li])
  const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`
  await end(`${today} - 1`)
  expect(await told()).toBe(0)
  await end(today)
  expect(await told()).toBeGreaterThan(0)
  await end('null')
})
