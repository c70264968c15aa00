import { describe, expect, it } from 'vitest'
import { changePost, hallOverview } from '#api/administration-organisation.ts'
import * as contract from '#api/administration-structure.ts'
import { acceptCase } from '#api/cases.ts'
import { departmentList } from '#api/organisation.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { applyOrganisation } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select on_day as today, on_day + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on_day) d`,
)
const idOf = async (username: string) =>
  (await database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? ''
const [clerk, second] = [await idOf('clerk'), await idOf('second-clerk')]
const window = (change: object = {}) => ({
  ...{ code: '0109', departmentCode: '01', name: '新窗口', nameEn: 'New window', zone: null, people: [second] },
  ...{ closed: false, ...change },
})
const save = (edits: Partial<{ departments: object[]; windows: object[] }>) =>
  manager.ask(contract.saveOrganisationDraft, {
    body: { departments: [], windows: [], ...edits } as never,
  })
const publish = (effectiveOn = today) =>
  manager.ask(contract.publishOrganisationDraft, { body: { effectiveOn, reason: '增设窗口' } })
const standing = async (code: string) =>
  (await manager.ask(contract.organisationDraft, {})).structure.windows.find((one) => one.code === code)
const blockersOf = async (draft: Awaited<ReturnType<typeof save>>) =>
  draft.draft?.findings.filter(({ blocks }) => blocks).map(({ field, rule }) => `${field} ${rule}`)

describe('the next organisation', () => {
  it('is drafted, checked and published; who was seated meanwhile stays, and open cases go on', async () => {
    const open = await bringCase(app, 'received')
    const drafted = await save({ windows: [window()] })
    expect(drafted).toMatchObject({ number: 0, draft: { revision: 1, effectiveOn: null, held: false } })
    expect(drafted.draft?.changes).toEqual([{ part: 'windows', code: '0109', before: null, after: window() }])
    expect(await standing('0109')).toBeUndefined()

    const published = await publish()
    expect(published).toMatchObject({ number: 2, draft: null })
    expect(await standing('0109')).toEqual(window())
    expect(await database.query('select window_codes from account where id = $1', [second])).toEqual([
      { window_codes: ['0101', '0109'] },
    ])
    const { versions } = await manager.ask(contract.organisationVersions, {})
    expect(versions).toMatchObject([
      { number: 2, reason: '增设窗口', publishedBy: 'centre-manager 同志' },
      { number: 1, reason: null, publishedBy: null },
    ])
    const compared = await manager.ask(contract.compareOrganisation, { query: { from: '1', to: '2' } })
    expect(compared.changes).toMatchObject([{ code: '0109', before: null }])
    expect(await manager.refused(contract.compareOrganisation, { query: { from: '1', to: '9' } })).toMatchObject({
      status: 404,
      code: 'organisation-version-not-found',
    })
    await (await app.as('clerk')).ask(acceptCase, { params: { id: open.id }, ifMatch: open.version })
  })

  it('waits for its day, and carries over what was changed until then', async () => {
    await save({ windows: [window({ name: '综合窗口' })] })
    expect(await publish(tomorrow)).toMatchObject({ draft: { effectiveOn: tomorrow, revision: 2 } })
    await applyOrganisation(database)
    expect(await standing('0109')).toMatchObject({ name: '新窗口' })
    expect(
      await manager.refused(contract.saveOrganisationDraft, { body: { departments: [], windows: [] }, ifMatch: 2 }),
    ).toMatchObject({ status: 409, code: 'draft-decided' })
    await manager.ask(changePost, { params: { id: clerk }, body: { from: null, to: '0109' } })
    await database.query('update organisation_draft set effective_on = $1', [today])
    await applyOrganisation(database)
    expect(await standing('0109')).toMatchObject({ name: '综合窗口', people: [clerk, second] })
    const { versions } = await manager.ask(contract.organisationVersions, {})
    expect(versions.map(({ number, reason }) => [number, reason === null])).toEqual([
      [4, false],
      [3, true],
      [2, false],
      [1, true],
    ])
  })

  it('with a window nobody sits at, an item without a window, a department left with items is told so and not published', async () => {
    const { structure } = await manager.ask(contract.organisationDraft, {})
    const books = structure.departments.find(({ code }) => code === '01')
    const counter = structure.windows.find(({ code }) => code === '0101')
    const drafted = await save({
      departments: [{ ...books, closed: true }],
      windows: [{ ...counter, people: [], closed: true }, window({ people: [] })],
    })
    expect(await blockersOf(drafted)).toEqual(
      expect.arrayContaining([
        'departments/01/closed closed-department-has-items',
        'departments/01/closed closed-department-has-windows',
        'departments/01/closed closed-department-has-people',
        'windows/0109/people window-without-people',
        'windows/0101/closed item-without-window',
      ]),
    )
    const body = { effectiveOn: today, reason: '撤并' }
    const no = await manager.refused(contract.publishOrganisationDraft, { body })
    expect(no.status).toBe(400)
    expect(JSON.stringify(no.errors)).toContain('没有可受理的窗口')
    expect(await standing('0109')).toMatchObject({ people: [clerk, second] })
    await manager.ask(contract.discardOrganisationDraft, {})
  })

  it('that cannot be put in force on its day is held, and says why', async () => {
    const seats = { windows: [window({ code: '0108', people: [second] })] }
    await save(seats)
    await publish(tomorrow)
    await database.query(`update account set disabled_at = now() where id = $1`, [second])
    await database.query('update organisation_draft set effective_on = $1', [today])
    await applyOrganisation(database)
    const { draft } = await manager.ask(contract.organisationDraft, {})
    expect(draft).toMatchObject({ held: true })
    expect(await standing('0108')).toBeUndefined()
    await database.query(`update account set disabled_at = null where id = $1`, [second])
    await applyOrganisation(database)
    expect(await standing('0108')).toMatchObject({ people: [second] })
  })

  it('closes a window once nobody and nothing is left there: it is shown no more, and what was done there stays', async () => {
    await save({ windows: [window({ code: '0108', people: [], closed: true })] })
    await publish()
    expect((await manager.ask(hallOverview, {})).windows.map(({ code }) => code)).not.toContain('0108')
    const { departments } = await app.anonymous.ask(departmentList, {})
    expect(departments.flatMap(({ windows }) => windows).map(({ code }) => code)).not.toContain('0108')
    expect(
      await manager.refused(changePost, { params: { id: second }, body: { from: null, to: '0108' } }),
    ).toMatchObject({ status: 409, code: 'window-not-found' })
  })

  it('is refused where nothing changes, a day is past, the revision is old, or there is no draft', async () => {
    const body = { effectiveOn: today, reason: '无' }
    expect(await manager.refused(contract.publishOrganisationDraft, { body })).toMatchObject({
      status: 404,
      code: 'draft-not-found',
    })
    expect(await manager.refused(contract.discardOrganisationDraft, {})).toMatchObject({
      status: 404,
      code: 'draft-not-found',
    })
    await save({})
    expect(await manager.refused(contract.publishOrganisationDraft, { body })).toMatchObject({
      status: 409,
      code: 'item-version-unchanged',
    })
    expect(
      await manager.refused(contract.publishOrganisationDraft, { body: { ...body, effectiveOn: '2020-01-01' } }),
    ).toMatchObject({ status: 409, code: 'version-from-the-past' })
    expect(
      await manager.refused(contract.saveOrganisationDraft, { body: { departments: [], windows: [] } }),
    ).toMatchObject({ status: 409, code: 'draft-changed' })
    await manager.ask(contract.discardOrganisationDraft, {})
  })
})
