import { describe, expect, it } from 'vitest'
import * as api from '#api/scores.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { defaultScheme, firstSettings, scoreParts } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { actOnCard, bringCard, bringCardTo } from '#testing/bring-card.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { toyCity } from '#testing/toy-city.ts'
import { accountIdOf } from '../organisation/index.ts'
import { fromXlsx } from '../catalogue/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const month = civilDateOf(new Date().toISOString()).slice(0, 7)
const clerk = accountIdOf(toyCity.code, 'clerk')
const behind = (of: 'department' | 'window' | 'person', id: string) =>
  supervisor.ask(api.scoreEntries, { query: { of, id, period: month } })

/** A card of the clerk's that is upheld. */
async function upheldCard(): Promise<string> {
  const id = await bringCardTo(app, 'an appealed card')
  await actOnCard(app, id, 'supervisor', { type: 'UpholdCard', reason: '属实' })
  return id
}

describe('scores', () => {
  it('are a hundred before anything is upheld, and everybody shares the first place', async () => {
    await bringCard(app)
    const { lines } = await supervisor.ask(api.scores, { query: { of: 'person' } })
    expect(lines.find(({ id }) => id === clerk)).toMatchObject({ total: 100, rank: 1, entries: 0, grade: 'excellent' })
  })

  it('follow an upheld card in department, window and person, and each entry names the card', async () => {
    const card = await upheldCard()
    for (const [of, id] of [
      ['department', '01'],
      ['window', '0101'],
      ['person', clerk],
    ] as const) {
      const { line, entries } = await behind(of, id)
      expect(entries.filter((entry) => entry.card === card)).toMatchObject([
        { part: 'process', points: -5, rule: 'P-05' },
      ])
      expect(line?.parts.process).toBe(9)
    }
  })

  it('are a hundred and the sum of their entries, for everybody', async () => {
    const { lines } = await supervisor.ask(api.scores, { query: { of: 'department', period: month } })
    for (const { id, total, parts, bonus } of lines) {
      const { entries } = await behind('department', id)
      const taken = entries.reduce((sum, { points }) => sum + points, 0)
      expect(total).toBeCloseTo(100 + taken, 6)
      expect(total).toBeCloseTo(
        scoreParts.reduce((sum, part) => sum + parts[part], bonus),
        6,
      )
    }
  })

  it('have what was taken back when two people cancel the card, by a new entry', async () => {
    const before = await behind('person', clerk)
    const card = await upheldCard()
    expect((await behind('person', clerk)).line?.total).toBe((before.line?.total ?? 0) - 5)
    await actOnCard(app, card, 'supervisor', { type: 'ProposeCancellation', reason: '查无实据' })
    await actOnCard(app, card, 'centre-manager', { type: 'ApproveProposal' })
    const after = await behind('person', clerk)
    expect(after.line?.total).toBe(before.line?.total)
    expect(after.entries.filter((entry) => entry.card === card).map(({ points }) => points)).toEqual([-5, 5])
  })

  it('of a year are the mean of the months on record, and of a year to come nobody’s', async () => {
    const year = await supervisor.ask(api.scores, { query: { of: 'person', period: month.slice(0, 4) } })
    expect(year.months.at(-1)).toBe(month)
    expect((await supervisor.ask(api.scores, { query: { of: 'person', period: '2199' } })).lines).toEqual([])
  })

  it('go by the weights in force on the first day of their month, whatever was published since', async () => {
    const weights = { ...defaultScheme.weights, process: 10, 'time-limit': 18 }
    const score = { weights, mostBonus: 5, truth: ['integrity'] }
    const body = { ...firstSettings, version: 2, effectiveFrom: `${month}-01`, score }
    await database.query(
      `insert into supervision_settings (version, effective_from, name, body) values (2, $1, 'test', $2)`,
      [body.effectiveFrom, body],
    )
    await app.services.regime.load()
    const table = await supervisor.ask(api.scores, { query: { of: 'department', period: month } })
    expect(table.scheme).toEqual(score)
    const { months } = await behind('department', '02')
    expect(months.map(({ parts, weights: of }) => [parts.process, of['time-limit']])).toEqual([[10, 18]])
    await database.query('delete from supervision_settings')
    await app.services.regime.load()
    const before = await supervisor.ask(api.scores, { query: { of: 'department', period: month } })
    expect(before.scheme.weights).toEqual(defaultScheme.weights)
  })

  it('come as a workbook of the table and the entries', async () => {
    const answer = await supervisor.bytes('GET', `/api/scores/table.xlsx?of=window&period=${month}`)
    expect(answer.status).toBe(200)
    const { sheets } = await fromXlsx(Buffer.from(answer.bytes))
    const { lines } = await supervisor.ask(api.scores, { query: { of: 'window', period: month } })
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['评分', '明细'])
    expect(sheets[0]?.data.slice(1).map((row) => [row[0], row[1], row[3]])).toEqual(
      lines.map(({ rank, name, total }) => [rank, name, total]),
    )
  })

  it('are seen by everybody of their own alone, and by leaders of their department', async () => {
    const [own, head] = [await app.as('clerk'), await app.as('head')]
    const people = { query: { of: 'person', period: month } } as const
    expect((await own.ask(api.scores, people)).lines.map(({ id }) => id)).toEqual([clerk])
    const second = accountIdOf(toyCity.code, 'second-clerk')
    const another = { query: { ...people.query, id: second } }
    expect(await own.refused(api.scoreEntries, another)).toMatchObject({ status: 404, code: 'score-not-found' })
    const units = { query: { of: 'department' } } as const
    expect(await own.refused(api.scores, units)).toMatchObject({ status: 403, code: 'not-allowed' })

    const departments = (await head.ask(api.scores, people)).lines.map(({ department }) => department.code)
    expect(new Set(departments)).toEqual(new Set(['01']))
    expect((await head.ask(api.scoreEntries, another)).line?.id).toBe(second)
    const { sheets } = await fromXlsx(Buffer.from((await own.bytes('GET', '/api/scores/table.xlsx?of=person')).bytes))
    expect(sheets[0]?.data).toHaveLength(2)
    const foreign = { query: { of: 'department', id: '02' } } as const
    expect(await head.refused(api.scoreEntries, foreign)).toMatchObject({ status: 404, code: 'score-not-found' })
  })

  it('come as a paper, of a month and of a year', { timeout: 60_000 }, async () => {
    for (const period of [month, month.slice(0, 4)]) {
      const answer = await supervisor.bytes('GET', `/api/scores/table.pdf?of=department&period=${period}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect((await pdfText(answer.bytes)).join('\n')).toMatch(/绩效评分表（部门）[\s\S]*盖章处/)
    }
  })

  it(
    'come in English where that is asked for, paper and workbook, whatever the browser says',
    { timeout: 60_000 },
    async () => {
      const asked = `of=department&period=${month}&language=en`
      const paper = await supervisor.bytes('GET', `/api/scores/table.pdf?${asked}`)
      const said = (await pdfText(paper.bytes)).join('\n')
      expect(said).toMatch(/Scores of departments[\s\S]*Places go by the nine parts[\s\S]*page 1 of/)
      expect(said).not.toMatch(/名次|盖章处|第 1 页/)
      const { sheets } = await fromXlsx(
        Buffer.from((await supervisor.bytes('GET', `/api/scores/table.xlsx?${asked}`)).bytes),
      )
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['Scores', 'Entries'])
    },
  )

  it('are asked of a period that exists, and of somebody who does', async () => {
    const wrong = async (url: string) => (await supervisor.send('GET', url)).status
    expect(await wrong('/api/scores?of=department&period=2026-13')).toBe(400)
    expect(await wrong('/api/scores?of=city')).toBe(400)
    expect(await wrong('/api/scores/entries?of=department&id=99')).toBe(404)
  })
})
