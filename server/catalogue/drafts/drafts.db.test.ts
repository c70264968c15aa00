import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-drafts.ts'
import { itemVersions, publishItemVersion } from '#api/administration-items.ts'
import { itemGuide } from '#api/catalogue.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { marketPermit, parkPermit } from '#testing/toy-city.ts'
import { applyDrafts } from '../index.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const market = { params: { code: marketPermit.code } }
const park = { params: { code: parkPermit.code } }
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select on_day as today, on_day + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on_day) d`,
)
const promised = (value: number) => ({ promised: { ...marketPermit.promised, value } })
const publish = (effectiveOn: string) => ({ body: { effectiveOn, reason: '提速增效' } })

describe('the next version of an item', () => {
  it('is drafted, checked and published, and what is under way keeps the version it has', async () => {
    const open = await bringCase(app, 'in-review')
    const saved = await manager.ask(contract.saveItemDraft, { ...market, body: { ...promised(9), keywords: ['集市'] } })
    expect(saved).toMatchObject({ version: 1, draft: { revision: 1, baseVersion: 1, effectiveOn: null } })
    expect(saved.draft?.changed.toSorted()).toEqual(['keywords', 'promised'])
    expect(saved.draft?.findings.filter(({ blocks }) => blocks)).toEqual([])
    expect((await app.anonymous.ask(itemGuide, market)).version).toBe(1)

    const published = await manager.ask(contract.publishItemDraft, { ...market, ...publish(today), ifMatch: 1 })
    expect(published).toMatchObject({
      version: 2,
      draft: null,
      published: { promised: { value: 9 }, keywords: ['集市'] },
    })
    expect(await app.anonymous.ask(itemGuide, market)).toMatchObject({ version: 2, item: { promised: { value: 9 } } })
    const versionOf = async (id: string) =>
      (await database.query<{ version: number }>('select item_version as version from case_row where id = $1', [id]))[0]
    expect(await versionOf(open.id)).toEqual({ version: 1 })
    expect(await versionOf((await bringCase(app, 'submitted')).id)).toEqual({ version: 2 })

    const compared = await manager.ask(contract.compareItemVersions, { ...market, query: { from: '1', to: '2' } })
    expect(compared.changed.toSorted()).toEqual(['keywords', 'promised'])
    expect([compared.from.promised.value, compared.to.promised.value]).toEqual([10, 9])
    const { versions } = await manager.ask(itemVersions, market)
    expect(versions[0]).toMatchObject({ reason: '提速增效', publishedBy: 'centre-manager 同志' })
  })

  it('that breaks the catalogue’s rules is told so, and is not published', async () => {
    const materials = [
      ...marketPermit.materials,
      { ...marketPermit.materials[0], code: 'others', name: '其他相关材料' },
    ]
    const body = { materials: materials as typeof marketPermit.materials }
    const { draft } = await manager.ask(contract.saveItemDraft, { ...market, body })
    const blocking = draft?.findings.filter(({ blocks }) => blocks) ?? []
    expect(blocking).toMatchObject([
      {
        field: expect.stringContaining('materials/others') as unknown,
        part: '其他相关材料',
        partEn: 'Plan of the stall (others)',
      },
    ])
    expect(blocking[0]?.remedy).not.toBe('')
    const no = await manager.refused(contract.publishItemDraft, { ...market, ...publish(today), language: 'zh-CN' })
    expect(no).toMatchObject({ status: 400, errors: [{ field: blocking[0]?.field }] })
    expect(no.errors?.[0]?.message).toContain('（其他相关材料）')
    const inEnglish = await manager.refused(contract.publishItemDraft, { ...market, ...publish(today), language: 'en' })
    expect(inEnglish.errors?.[0]?.message).toContain('(Plan of the stall (others))')
    await manager.ask(contract.discardItemDraft, market)
    expect(await manager.ask(contract.itemDraft, market)).toMatchObject({ version: 2, draft: null })
  })

  it('waits for its day, is not changed meanwhile, and is in force on it', async () => {
    await manager.ask(contract.saveItemDraft, { ...park, body: { name: '城市公园许可' } })
    const decided = await manager.ask(contract.publishItemDraft, { ...park, ...publish(tomorrow) })
    expect(decided).toMatchObject({ version: 1, draft: { effectiveOn: tomorrow, reason: '提速增效' } })
    await applyDrafts(database)
    const code = async (asked: Promise<{ code: string }>) => (await asked).code
    const ifMatch = decided.draft?.revision ?? 0
    expect(await code(manager.refused(contract.saveItemDraft, { ...park, body: { name: '园' }, ifMatch }))).toBe(
      'draft-decided',
    )
    expect(
      await code(manager.refused(publishItemVersion, { ...park, body: { residency: 'partial', reason: '调整' } })),
    ).toBe('item-version-coming')
    await database.query('update item_draft set effective_on = $1', [today])
    await applyDrafts(database)
    await app.services.catalogue.refresh()
    expect(await manager.ask(contract.itemDraft, park)).toMatchObject({
      ...{ version: 2, draft: null, published: { name: '城市公园许可' } },
    })
  })

  it('is changed by one of two who saw the same', async () => {
    const { draft } = await manager.ask(contract.saveItemDraft, { ...park, body: { name: '公园许可甲' } })
    const ifMatch = draft?.revision ?? 0
    const answers = await Promise.allSettled(
      ['乙', '丙'].map((name) => manager.ask(contract.saveItemDraft, { ...park, body: { name }, ifMatch })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const blind = await manager.refused(contract.saveItemDraft, { ...park, body: { name: '丁' } })
    expect(blind.code).toBe('draft-changed')
  })

  it('is saved again before it is published over a newer one', async () => {
    await manager.ask(publishItemVersion, { ...park, body: { residency: 'partial', reason: '调整' } })
    expect((await manager.refused(contract.publishItemDraft, { ...park, ...publish(today) })).code).toBe(
      'draft-outdated',
    )
    const { draft } = await manager.ask(contract.itemDraft, park)
    const again = { ...park, body: { residency: 'partial' as const }, ifMatch: draft?.revision ?? 0, key: nextKey() }
    const saved = await manager.ask(contract.saveItemDraft, again)
    expect(await manager.ask(contract.saveItemDraft, again)).toEqual(saved)
    expect(await manager.ask(contract.publishItemDraft, { ...park, ...publish(today) })).toMatchObject({ draft: null })
  })

  it('is none where nothing differs, where its day is over, and where there is no draft', async () => {
    const code = async (effectiveOn: string) =>
      (await manager.refused(contract.publishItemDraft, { ...park, ...publish(effectiveOn) })).code
    expect(await code(today)).toBe('draft-not-found')
    await manager.ask(contract.saveItemDraft, { ...park, body: {} })
    expect(await code('2020-01-01')).toBe('version-from-the-past')
    expect(await code(today)).toBe('item-version-unchanged')
    await manager.ask(contract.discardItemDraft, park)
    expect((await manager.refused(contract.discardItemDraft, park)).code).toBe('draft-not-found')
  })

  it('asks another question in one situation only, within times of its own, and has none of it again', async () => {
    const { form } = parkPermit
    const coolingKind = { type: 'string', title: '空调类型', 'x-title-en': 'Cooling', enum: ['甲', '乙'] } as const
    const body = {
      form: { ...form, properties: { coolingKind: { ...coolingKind, 'x-enum-en': ['A', 'B'] }, ...form.properties } },
      scenarios: [
        {
          ...{ code: 'cooled', name: '有空调吗', nameEn: 'Cooled?' },
          answers: [
            { code: 'yes', name: '有', nameEn: 'Yes', adds: { fields: ['coolingKind'] } },
            { code: 'no', name: '没有', nameEn: 'No' },
          ],
        },
      ],
      revokeWithin: { value: 7, unit: 'day' as const },
      interestedParties: true as const,
      renewBeforeDays: 90,
      reconsideration: 'organ-above' as const,
      result: { name: '公园许可证', nameEn: 'Park licence', kind: 'certificate' as const, validYears: 3 },
    }
    const { draft } = await manager.ask(contract.saveItemDraft, { ...park, body })
    expect(draft?.item).toMatchObject({
      scenarios: body.scenarios,
      revokeWithin: { value: 7 },
      interestedParties: true,
      ...{ renewBeforeDays: 90, reconsideration: 'organ-above', result: body.result },
    })
    expect(Object.keys(draft?.item.form.properties ?? {})[0]).toBe('coolingKind')
    expect(draft?.findings.filter(({ blocks, field }) => blocks && field.startsWith('form'))).toEqual([])
    const { result } = parkPermit
    const renewal = { renewBeforeDays: null, reconsideration: null, result }
    const none = { form, scenarios: null, revokeWithin: null, interestedParties: null, ...renewal }
    const back = await manager.ask(contract.saveItemDraft, { ...park, body: none, ifMatch: draft?.revision ?? 0 })
    expect(back.draft?.changed).toEqual([])
    await manager.ask(contract.discardItemDraft, { ...park, ifMatch: back.draft?.revision ?? 0 })
  })

  it('is seen by its department and by no other', async () => {
    expect((await (await app.as('clerk-02')).ask(contract.itemDraft, park)).code).toBe(parkPermit.code)
    expect((await (await app.as('clerk')).refused(contract.itemDraft, park)).code).toBe('item-not-found')
  })
})

const bad = (what: string, body: object, field: string): BadRequest => ({
  ...{ what, who: 'centre-manager', path: `/api/administration/items/${parkPermit.code}/draft`, method: 'PUT' },
  ...{ body, status: 400, code: 'invalid', fields: { [field]: /./ } },
})
const table: BadRequest[] = [
  bad('another code', { code: '0999' }, 'code'),
  bad('no name', { name: '' }, 'name'),
  bad('a paper without a name', { materials: [{ code: 'plan' }] }, 'materials.0.name'),
  bad('a form that asks for a secret', { form: { ...parkPermit.form, secret: 1 } }, 'form.secret'),
  bad(
    'a question without English',
    { form: { ...parkPermit.form, properties: { x: { type: 'string', title: '问' } } } },
    'form.properties.x.x-title-en',
  ),
  bad('a season of no day', { intakeWindows: [{ from: '13-01', to: '02-01' }] }, 'intakeWindows.0.from'),
  bad('a promise of a thousand days', { promised: { ...parkPermit.promised, value: 1_000 } }, 'promised.value'),
]
describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))
})
