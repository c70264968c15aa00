import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentedEnds, documentedHistories, qualityOf, qualityTable } from '#testing/supervision-quality.ts'

describe('the demo city under supervision', async () => {
  const rows = await qualityOf(documentedHistories)

  it.each(rows.map((row) => [row.rule, row] as const))('%s finds every breach that was planted', (_, row) => {
    if (row.trigger === 'pattern') expect(row.missed.length).toBeLessThanOrEqual(0.05 * row.planted)
    else expect(row.missed).toEqual([])
  })

  it.each(rows.map((row) => [row.rule, row] as const))('%s cards nothing else', (_, row) => {
    if (row.trigger === 'pattern') expect(row.falseAlarms.length).toBeLessThanOrEqual(0.01 * row.subjects)
    else expect(row.falseAlarms).toEqual([])
  })

  it('has something planted, whenever its weeks end, for every rule that has any', () => {
    for (const { rule, planted, plantedIn } of rows)
      if (planted > 0) expect([rule, ...plantedIn]).toEqual([rule, ...documentedEnds])
  })

  it('is what docs/supervision-quality.md says (node scripts/write-supervision-quality.ts writes it anew)', () => {
    const document = readFileSync(new URL('../../docs/supervision-quality.md', import.meta.url), 'utf8')
    const plain = (table: string) => table.replace(/ *\| */g, '|').replace(/-+:?/g, '-')
    expect(plain(document)).toContain(plain(qualityTable(rows)))
  })
})
