import { describe, expect, it } from 'vitest'
import {
  defaultPoints,
  eventRules,
  haimenPoints,
  patternRules,
  prefecturePoints,
  presets,
  ruleNumbers,
  ruleTitleOf,
  scoreParts,
  timeRules,
  verifiedFaults,
  type AnyRule,
  type PointsTable,
  type RuleNo,
} from '../index.ts'

const all: AnyRule[] = [...timeRules, ...eventRules, ...Object.values(patternRules), ...verifiedFaults]
const chinese = /[\u4e00-\u9fff]/
/** The hour decides its level: yellow two hours after acceptance, red at the end of the day. */
const levelByHour: readonly RuleNo[] = ['T-11']
const pointsTables: Record<string, PointsTable> = { defaultPoints, haimenPoints, prefecturePoints }

it('every number has a rule, and no two rules have one name', () => {
  const numbers = new Set(all.map(({ no }) => no))
  expect(ruleNumbers.filter((no) => !numbers.has(no))).toEqual([])
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

describe.each(all.map((rule) => [rule.no, rule.name, rule] as const))('%s %s', (no, _, rule) => {
  it('says its title and the law it stands on in both languages, and counts in a part of the score', () => {
    for (const { zh, en } of [rule.title, rule.basis, ruleTitleOf(no)]) {
      expect(zh).toMatch(chinese)
      expect(en).toMatch(/[A-Za-z]/)
      expect(en).not.toMatch(chinese)
    }
    expect(scoreParts).toContain(rule.part)
  })

  it.each(Object.entries(presets))('has a level in %s, and that level its points', (_preset, rules) => {
    const { enabled, level, ladder = [] } = rules[no]
    const levels = [...ladder.map((rung) => rung.level), ...(level ? [level] : [])]
    expect(enabled).toBe(true)
    if (!levelByHour.includes(no)) expect(levels.filter((each) => each !== 'blue')).not.toEqual([])
    for (const { byLevel } of Object.values(pointsTables))
      for (const each of levels) expect(byLevel[each]).toBeLessThanOrEqual(0)
  })
})
