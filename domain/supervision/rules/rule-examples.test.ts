import { describe, expect, it } from 'vitest'
import { explained } from '#testing/explained.ts'
import { ruleExamples } from '#testing/rule-examples/index.ts'
import { eventRules, isCard, patternRules, ruleNumbers, timeRules, verifiedFaults, type AnyRule } from '../index.ts'

const all: AnyRule[] = [...timeRules, ...eventRules, ...Object.values(patternRules), ...verifiedFaults]
const byRule = Map.groupBy(ruleExamples, ({ rule }) => rule)
/** What is judged by no entry of the log, or by a window's whole day. */
const withoutEntry = ['guide-faults', 'window-unattended', 'odd-hours', 'late-messages', 'faulty-messages']

it('every rule has a breach and a lawful twin, and no example is of a rule there is not', () => {
  expect(all.map(({ name }) => name).filter((name) => !byRule.has(name))).toEqual([])
  expect([...byRule.keys()].filter((rule) => !all.some(({ name }) => name === rule))).toEqual([])
})

it('and so has every number of a rule', () => {
  const shown = new Set(all.filter(({ name }) => byRule.has(name)).map(({ no }) => no))
  expect(ruleNumbers.filter((no) => !shown.has(no))).toEqual([])
})

describe.each(ruleExamples.map((example) => [example.rule, example.says, example] as const))(
  '%s: %s',
  (name, _, one) => {
    it('is found as a card, with what shows it and words in both languages', () => {
      const found = explained(one.breaks())
      expect(found.filter(isCard)).not.toEqual([])
      for (const { rule, cites, breachAt } of found) {
        expect(all.some((each) => each.name === name && each.no === rule)).toBe(true)
        expect(Date.parse(breachAt)).not.toBeNaN()
        if (!withoutEntry.includes(name)) expect(cites).not.toEqual([])
      }
    })

    it('is not found in the lawful twin', () => {
      expect(one.keeps()).toEqual([])
    })
  },
)
