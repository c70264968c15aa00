import { describe, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { paperOpenings } from '#api/files.ts'
import { publishedGrants } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bringMarked } from '#testing/bring-marked.ts'
import { bringCase, marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')

/** The status of opening a file, and the code where it is refused. */
async function opened(username: string, fileId: string, because?: string): Promise<string> {
  const query = because === undefined ? '' : `?because=${encodeURIComponent(because)}`
  const { status, text } = await (await app.as(username)).send('GET', `/api/files/${fileId}${query}`)
  return status === 200 ? '200' : `${status} ${(JSON.parse(text) as { code: string }).code}`
}
const openings = async (id: string) => (await li.ask(paperOpenings, { params: { id } })).openings

describe('a marked paper', () => {
  it('is opened by who handles the case, each look on record for its owner: who, when and why', async () => {
    const { id, fileId } = await bringMarked(app)
    expect(await opened('li', fileId)).toBe('200')
    expect(await openings(id)).toEqual([])
    expect(await opened('clerk', fileId)).toBe('200')
    expect(await opened('reviewer', fileId)).toBe('200')
    expect(await opened('supervisor', fileId, '核查投诉')).toBe('200')
    expect(await openings(id)).toMatchObject([
      { material: 'site-plan', ground: 'trade-secret', who: { role: 'supervisor' }, because: '核查投诉' },
      { who: { role: 'reviewer' }, because: null },
      { who: { role: 'clerk' }, because: null },
    ])
    expect((await openings(id))[0]?.at).toMatch(/^\d{4}-.*Z$/)
  })

  it('is opened by nobody else, and a look that was refused is none', async () => {
    const { id, fileId } = await bringMarked(app)
    await database.query(`update account set window_codes = '{0102}' where username = 'second-clerk'`)
    expect(await opened('second-clerk', fileId)).toBe('403 paper-confidential')
    expect(await opened('supervisor', fileId)).toBe('400 opening-without-reason')
    expect(await opened('supervisor', fileId, ' ')).toBe('400 invalid')
    for (const stranger of ['wang', 'clerk-02', 'head-02'])
      expect(await opened(stranger, fileId)).toBe('404 file-not-found')
    expect(await openings(id)).toEqual([])
  })

  it('is closed to an officer who stepped back from the case', async () => {
    const { id, fileId } = await bringMarked(app)
    const reviewer = await app.as('reviewer')
    await reviewer.ask(cases.recuseFromCase, { params: { id }, body: { reason: '申请人是亲属' } })
    expect(await opened('reviewer', fileId)).toBe('403 paper-confidential')
    expect(await opened('head', fileId)).toBe('200')
  })

  it('is closed to the clerk who scanned it, once that clerk serves another department', async () => {
    const clerk = await app.as('clerk')
    const { id: fileId } = await clerk.upload('plan.pdf', pdf)
    const mark = { ground: 'privacy', reason: '病历' } as const
    const papers = { answers: marketAnswers, materials: [{ material: 'site-plan', fileId, mark }] }
    await clerk.ask(cases.draftCase, { body: { itemCode: marketPermit.code, applicantId: app.parties.li, ...papers } })
    expect(await opened('clerk', fileId)).toBe('200')
    await database.query(`update account set department_code = '02' where username = 'clerk'`)
    expect(await opened('clerk', fileId)).toBe('404 file-not-found')
    await database.query(`update account set department_code = '01' where username = 'clerk'`)
  })

  it('says so wherever the case is read, with the words of its owner; they are sealed in the log', async () => {
    const { id } = await bringMarked(app)
    const { materials } = await (await app.as('reviewer')).ask(cases.caseFile, { params: { id } })
    expect(materials).toMatchObject([{ mark: { ground: 'trade-secret', reason: '含供货价格' } }])
    const [log] = await database.query<{ text: string }>(
      `select string_agg(entry::text, '') as text from event where stream = $1::uuid`,
      [id],
    )
    expect(log?.text).toContain('trade-secret')
    expect(log?.text).not.toContain('供货价格')
  })

  it('loses its mark where its owner hands it in again without one, and gets one where it had none', async () => {
    const { id, fileId } = await bringCase(app, 'draft')
    const save = (mark?: { ground: 'privacy'; reason: string }) =>
      li.ask(cases.saveDraft, {
        params: { id },
        body: { answers: marketAnswers, materials: [{ material: 'site-plan', fileId, ...(mark && { mark }) }] },
      })
    const marks = async () =>
      (await database.query<{ mark: string }>('select mark from case_file where case_id = $1', [id])).map(
        ({ mark }) => mark,
      )
    expect(await marks()).toEqual([null])
    await save({ ground: 'privacy', reason: '病历' })
    expect(await marks()).toEqual(['privacy'])
    await save()
    expect(await marks()).toEqual([null])
  })

  it('goes nowhere with what is published of the grant', async () => {
    const { id, fileId } = await bringMarked(app, 'issued')
    const text = JSON.stringify(await app.anonymous.ask(publishedGrants, { query: { limit: '50' } }))
    expect(text).toContain(id)
    for (const secret of [fileId, '供货价格', 'site-plan']) expect(text).not.toContain(secret)
    const data = (await app.anonymous.send('GET', '/api/public/statistics/open-data')).text
    for (const secret of [fileId, '供货价格']) expect(data).not.toContain(secret)
  })

  it.each([
    ['without a reason', { ground: 'privacy' }, 'materials.0.mark.reason'],
    ['with a blank reason', { ground: 'privacy', reason: ' ' }, 'materials.0.mark.reason'],
    ['on a ground there is not', { ground: 'shame', reason: '不好看' }, 'materials.0.mark.ground'],
  ])('%s is none', async (_, mark, field) => {
    const { id, fileId } = await bringCase(app, 'draft')
    const materials = [{ material: 'site-plan', fileId, mark }]
    const no = await li.refused(cases.saveDraft, { params: { id }, body: { answers: {}, materials } as never })
    expect([no.status, no.errors?.map((error) => error.field)]).toEqual([400, [field]])
  })

  it('is on record for good', async () => {
    const { fileId } = await bringMarked(app)
    await opened('head', fileId)
    await expect(database.query(`update paper_opening set because = 'x'`)).rejects.toThrow()
    await expect(database.query('delete from paper_opening')).rejects.toThrow()
    const no = await li.refused(paperOpenings, { params: { id: fileId }, query: { after: '0' } })
    expect([no.status, no.errors?.map(({ field }) => field)]).toEqual([400, ['after']])
  })
})
