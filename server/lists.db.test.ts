import { describe, expect, it } from 'vitest'
import { myCases, submitCase, workList } from '#api/cases.ts'
import { myNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const app = await startApp(await createDatabase())
const li = await app.as('li')

describe('lists', () => {
  it('show each what is within its reach and no more', async () => {
    const { id } = await bringCase(app, 'draft')
    await li.ask(submitCase, { params: { id } })
    await app.deliverEffects()
    const departmentsOf = (username: string) => async () => {
      const { cases } = await (await app.as(username)).ask(workList, { query: { waitingFor: 'window', limit: '100' } })
      return cases.map((line) => line.id)
    }
    expect(await departmentsOf('clerk')()).toContain(id)
    expect(await departmentsOf('clerk-02')()).toEqual([])
    const mine = async (username: string) => {
      const browser = await app.as(username)
      const { cases } = await browser.ask(myCases, { query: { limit: '100' } })
      const { notices } = await browser.ask(myNotices, { query: { limit: '100' } })
      return { cases: cases.some((line) => line.id === id), notices: notices.some(({ caseId }) => caseId === id) }
    }
    expect(await mine('li')).toEqual({ cases: true, notices: true })
    expect(await mine('agency')).toEqual({ cases: true, notices: true })
    expect(await mine('wang')).toEqual({ cases: false, notices: false })
    expect(await mine('idle-agency')).toEqual({ cases: false, notices: false })
  })
})
