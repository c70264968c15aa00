import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { card } from '#api/cards.ts'
import * as api from '#api/inspections.ts'
import { scoreEntries, scores } from '#api/scores.ts'
import type { checklistCodes } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { pdf } from '#testing/bring-case.ts'
import { actOnCard } from '#testing/bring-card.ts'
import { bringOrder } from '#testing/bring-order.ts'
import { createDatabase } from '#testing/database.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { accountIdOf } from '../organisation/index.ts'
import { cardEffects } from '../supervision/index.ts'
import { toyCity } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const head = await app.as('head')

const visit = (...items: (typeof checklistCodes)[number][]) => ({
  ...({ kind: 'covert', windowCode: '0101', visitedAt: '2026-03-02T10:00:00+08:00', remark: '' } as const),
  findings: items.map((item) => ({ item, note: '当场所见', severity: 'ordinary' as const })),
})

describe('the score', () => {
  it('loses what an upheld finding costs, in the part its line of the list names', async () => {
    const { id } = await supervisor.ask(api.recordInspection, { body: visit('guide-missing') })
    const { found } = await supervisor.ask(api.inspection, { params: { id } })
    const cardId = found[0]?.card ?? ''
    await deliverEffects(database, cardEffects(app.services.cards))
    await actOnCard(app, cardId, 'head', { type: 'AppealCard', reasons: '指南已经更新' })
    await actOnCard(app, cardId, 'supervisor', { type: 'UpholdCard', reason: '检查当日仍是上一版' })
    const asked = { of: 'department', period: '2026-03', id: '01' } as const
    const { entries, line } = await supervisor.ask(scoreEntries, { query: asked })
    const taken = entries.filter(({ part }) => part !== 'bonus')
    expect(taken.map(({ part, points, rule, card: of }) => [part, points, rule, of])).toEqual([
      ['publicity', -3, 'S-01', cardId],
    ])
    const { scheme } = await supervisor.ask(scores, { query: { of: 'department', period: '2026-03' } })
    expect(line?.parts.publicity).toBe(scheme.weights.publicity - 3)
    expect(line?.parts.attitude).toBe(scheme.weights.attitude)
  })
})

describe('an inspection', () => {
  it('raises a card for each finding in the part its line of the list names', async () => {
    const body = visit('unattended', 'guide-missing', 'charged-at-window')
    const { id, status } = await supervisor.ask(api.recordInspection, { body })
    expect(status).toBe('open')
    const { found, number } = await head.ask(api.inspection, { params: { id } })
    expect(number).toMatch(/^查〔\d{4}〕\d+号$/)
    const cards = await Promise.all(found.map(async (one) => head.ask(card, { params: { id: one.card ?? '' } })))
    expect(cards.map(({ rule, part, breachAt, numbers }) => [rule, part, breachAt, numbers['points']])).toEqual([
      ['S-01', 'attitude', '2026-03-02T02:00:00.000Z', -3],
      ['S-01', 'publicity', '2026-03-02T02:00:00.000Z', -3],
      ['S-01', 'fees', '2026-03-02T02:00:00.000Z', -3],
    ])
  })

  it('that found nothing is clean, and there is nothing to put right', async () => {
    const { id, status } = await supervisor.ask(api.recordInspection, { body: visit() })
    expect(status).toBe('clean')
    const again = { params: { id }, body: { outcome: 'put-right', remark: 'x' } } as const
    expect((await supervisor.refused(api.followUpInspection, again)).code).toBe('inspection-not-possible-now')
  })

  it('shows its photos to the unit and to nobody next door, with the hash the log holds', async () => {
    const id = await bringOrder(app, 'an inspection')
    const { found } = await head.ask(api.inspection, { params: { id } })
    const path = `/api/inspections/${id}/photos/${found[0]?.photos[0]?.nth}`
    const { bytes, headers } = await head.bytes('GET', path)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(found[0]?.photos[0]?.sha256)
    const outside = await app.as('head-02')
    expect((await outside.send('GET', path)).status).toBe(404)
    expect((await head.send('GET', path.replace(/1$/, '2'))).status).toBe(404)
  })

  it('names a window, a time or a photo that is none by its field, and nothing is stored', async () => {
    const { id: foreign } = await (await app.as('li')).upload('loose.pdf', pdf)
    const before = (await supervisor.ask(api.inspections, { query: {} })).inspections.length
    const faults = async (body: object) => {
      const no = await supervisor.refused(api.recordInspection, { body: { ...visit('rude'), ...body } })
      return [no.status, no.errors?.map(({ field }) => field) ?? no.code]
    }
    const photos = [{ item: 'rude', note: 'x', severity: 'slight', photos: [foreign] }]
    const stranger = [{ item: 'rude', note: 'x', severity: 'slight', persons: [accountIdOf(toyCity.code, 'clerk-02')] }]
    expect(await faults({ findings: stranger })).toEqual([400, ['findings.0.persons']])
    expect(await faults({ windowCode: '9999' })).toEqual([400, ['windowCode']])
    expect(await faults({ visitedAt: '2026-13-40T10:00:00+08:00' })).toEqual([400, ['visitedAt']])
    expect(await faults({ findings: photos })).toEqual([400, ['findings.0.photos']])
    expect(await faults({ visitedAt: '2099-01-01T10:00:00+08:00' })).toEqual([400, 'visit-in-the-future'])
    expect((await supervisor.ask(api.inspections, { query: {} })).inspections.length).toBe(before)
  })
})
