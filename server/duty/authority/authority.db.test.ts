import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-authority.ts'
import { grantAuthority, revokeAuthority, staffAuthority } from '#api/administration-organisation.ts'
import { acceptCase } from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { marketPermit, parkPermit } from '#testing/toy-city.ts'
import { applyAuthority } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select d as today, d + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as d) on_day`,
)
const idOf = async (username: string) =>
  (await database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? ''
const [second, deputy] = [await idOf('second-clerk'), await idOf('deputy-head')]
// Somebody with no authority yet.
await database.query('delete from authority_grant where account_id = $1', [second])
const wish = (change: object = {}) => ({
  ...{ accountId: second, itemCode: marketPermit.code, level: 'accept' as const, toOn: null, limits: [] },
  ...change,
})
const save = async (plan: { give?: object[]; take?: number[] }) => {
  const { draft } = await manager.ask(contract.authorityDraft, {})
  const body = { give: [], take: [], ...plan } as never
  return manager.ask(contract.saveAuthorityDraft, { body, ifMatch: draft?.revision ?? 0 })
}
const publication = (effectiveOn = today) => ({ body: { effectiveOn, reason: '授权到位' } })
const grantsOf = async (id: string) => (await manager.ask(staffAuthority, { params: { id } })).grants

describe('authority by plan', () => {
  it('is drafted, checked and published, holds at once, and its versions stand beside each other', async () => {
    const clerk = await app.as('second-clerk')
    const { id } = await bringCase(app, 'received')
    const drafted = await save({ give: [wish()] })
    expect(drafted).toMatchObject({ number: 0, draft: { revision: 1, effectiveOn: null, findings: [], held: false } })
    expect(drafted.draft?.changes).toMatchObject([
      { person: { id: second }, before: [], after: [{ item: { code: marketPermit.code }, level: 'accept' }] },
    ])
    expect((await clerk.refused(acceptCase, { params: { id } })).code).toBe('no-authority')

    const asked = { ...publication(), ifMatch: 1, key: nextKey() }
    expect(await manager.ask(contract.publishAuthorityDraft, asked)).toMatchObject({ number: 2, draft: null })
    expect(await manager.ask(contract.publishAuthorityDraft, asked)).toMatchObject({ number: 2, draft: null })
    await clerk.ask(acceptCase, { params: { id } })
    expect(await grantsOf(second)).toMatchObject([{ state: 'in-force', grantedBy: 'centre-manager 同志' }])
    const { versions } = await manager.ask(contract.authorityVersions, {})
    expect(versions).toMatchObject([
      { number: 2, reason: '授权到位' },
      { number: 1, reason: null },
    ])
    const { changes } = await manager.ask(contract.compareAuthority, { query: { from: '1', to: '2' } })
    expect(changes).toMatchObject([{ person: { id: second }, before: [], after: [{ level: 'accept' }] }])
    const none = await manager.refused(contract.compareAuthority, { query: { from: '1', to: '9' } })
    expect(none).toMatchObject({ status: 404, code: 'authority-version-not-found' })
  })

  it('waits for its day, and is then given and taken together', async () => {
    const [held] = await grantsOf(second)
    await save({ give: [wish({ level: 'review' })], take: [held?.id ?? 0] })
    const { draft } = await manager.ask(contract.publishAuthorityDraft, publication(tomorrow))
    expect(draft).toMatchObject({ effectiveOn: tomorrow, held: false })
    const body = { give: [], take: [] }
    const late = await manager.refused(contract.saveAuthorityDraft, { body, ifMatch: draft?.revision ?? 0 })
    expect(late.code).toBe('draft-decided')
    await applyAuthority(app.services)
    expect((await grantsOf(second)).map(({ level, state }) => [level, state])).toEqual([['accept', 'in-force']])
    await database.query('update authority_draft set effective_on = $1', [today])
    await applyAuthority(app.services)
    expect((await grantsOf(second)).map(({ level, state }) => [level, state])).toEqual([
      ['review', 'in-force'],
      ['accept', 'revoked'],
    ])
  })

  it('that was taken away meanwhile from day to day is a version of its own', async () => {
    const grants = (await grantsOf(second)).flatMap(({ id, state }) => (state === 'in-force' ? [id] : []))
    await manager.ask(revokeAuthority, { params: { id: second }, body: { grants } })
    await save({ give: [wish({ toOn: '2099-01-01' })] })
    await manager.ask(contract.publishAuthorityDraft, publication())
    const { versions } = await manager.ask(contract.authorityVersions, {})
    expect(versions.map(({ reason }) => reason === null)).toEqual([false, true, false, false, true])
    expect(versions[1]?.publishedBy).toBe('centre-manager 同志')
  })

  it('that cannot be given is told by name and not published; that nobody would be left to decide is told and may be', async () => {
    const drafted = await save({ give: [wish({ itemCode: parkPermit.code })] })
    expect(drafted.draft?.findings).toMatchObject([{ field: 'give/0', rule: 'item-of-other-department', blocks: true }])
    const no = await manager.refused(contract.publishAuthorityDraft, { ...publication(), language: 'zh-CN' })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'give/0' }] })
    const unlimited = await save({ give: [wish({ level: 'decide', limits: [{ fact: 'goods', atMost: 3 }] })] })
    expect(unlimited.draft?.findings).toMatchObject([{ field: 'give/0', rule: 'field-enum', blocks: true }])

    const take = await database.query<{ id: number }>(
      `select id from authority_grant where revoked_at is null and account_id in (select id from account where department_code = '01')`,
    )
    const emptied = await save({ take: take.map(({ id }) => Number(id)) })
    expect(emptied.draft?.findings[0]).toMatchObject({ rule: 'opens-gap', blocks: false, field: 'departments/01' })
    await manager.ask(contract.publishAuthorityDraft, publication())
    expect((await grantsOf(deputy)).map(({ state }) => state)).not.toContain('in-force')
  })

  it('that cannot be put in force on its day is held, all of it', async () => {
    await save({ give: [wish({ accountId: deputy }), wish({ level: 'review' })] })
    await manager.ask(contract.publishAuthorityDraft, publication(tomorrow))
    await database.query('update account set disabled_at = now() where id = $1', [deputy])
    await database.query('update authority_draft set effective_on = $1', [today])
    await applyAuthority(app.services)
    expect(await manager.ask(contract.authorityDraft, {})).toMatchObject({ draft: { held: true } })
    expect((await grantsOf(second)).filter(({ state }) => state === 'in-force')).toEqual([])
    await manager.ask(contract.discardAuthorityDraft, {})
  })

  it('is refused where nothing changes, and where somebody else changed the draft', async () => {
    await save({})
    expect((await manager.refused(contract.publishAuthorityDraft, publication())).code).toBe('item-version-unchanged')
    const body = { give: [], take: [] }
    expect((await manager.refused(contract.saveAuthorityDraft, { body })).code).toBe('draft-changed')
    await manager.ask(contract.discardAuthorityDraft, {})
    expect((await manager.refused(contract.discardAuthorityDraft, {})).code).toBe('draft-not-found')
  })

  it('is given at once by the head alone, and is a version too; the centre has no road but the plan', async () => {
    const { accountId: id, ...body } = { ...wish({ level: 'decide' }), fromOn: today }
    const give = { params: { id }, body }
    expect((await manager.refused(grantAuthority, give)).status).toBe(403)
    const before = (await manager.ask(contract.authorityVersions, {})).versions[0]?.number ?? 0
    await (await app.as('head')).ask(grantAuthority, give)
    const [last] = (await manager.ask(contract.authorityVersions, {})).versions
    expect(last).toMatchObject({ number: before + 1, reason: null, publishedBy: 'head 同志' })
    const { changes } = await manager.ask(contract.compareAuthority, {
      query: { from: String(before), to: String(before + 1) },
    })
    expect(changes).toMatchObject([{ person: { id: second }, before: [], after: [{ level: 'decide' }] }])
  })
})

const bad = (what: string, body: object, field: string): BadRequest => ({
  ...{ what, who: 'centre-manager', path: '/api/administration/authority/draft', method: 'PUT' },
  ...{ body: { give: [], take: [], ...body }, status: 400, code: 'invalid', fields: { [field]: /./ } },
})
const table: BadRequest[] = [
  bad('a level that is none', { give: [wish({ level: 'rule' })] }, 'give.0.level'),
  bad('a negative limit', { give: [wish({ limits: [{ fact: 'stalls', atMost: -1 }] })] }, 'give.0.limits.0.atMost'),
  bad('a grant twice', { take: [1, 1] }, 'take'),
]
describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))
})
