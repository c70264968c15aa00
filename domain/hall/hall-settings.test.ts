import { describe, expect, it } from 'vitest'
import { composeHallSettings, firstHallSettings, hallRulesDifference, hallRulesOn } from './hall-settings.ts'
import { usualHallRules } from './rules.ts'

const today = '2008-04-07'
const draft = { name: '春季', effectiveFrom: '2008-04-08', rules: { ...usualHallRules, recalls: 3 } }

describe('a draft of the rules of the hall', () => {
  it('is the next version, and says what it changes', () => {
    const composed = composeHallSettings(draft, firstHallSettings, today)
    expect(composed).toEqual({ version: 2, ...draft })
    expect(hallRulesDifference(usualHallRules, draft.rules)).toEqual([{ rule: 'recalls', before: 2, after: 3 }])
  })

  it.each([
    ['today', { effectiveFrom: today }, 'effectiveFrom'],
    ['on a day that does not exist', { effectiveFrom: '2008-02-30' }, 'effectiveFrom'],
    ['without a name', { name: ' ' }, 'name'],
    ['with half a recall', { rules: { ...usualHallRules, recalls: 1.5 } }, 'rules.recalls'],
    ['with slots of no length', { rules: { ...usualHallRules, slotMinutes: 0 } }, 'rules.slotMinutes'],
    ['with more than all visits booked', { rules: { ...usualHallRules, bookedShare: 1.2 } }, 'rules.bookedShare'],
    ['with nobody but the preferred', { rules: { ...usualHallRules, preferred: 10 } }, 'rules.preferred'],
  ])('that holds %s is refused by its field', (_, wrong, field) => {
    expect(composeHallSettings({ ...draft, ...wrong }, firstHallSettings, today)).toMatchObject([{ field }])
  })

  it('begins after the version before it', () => {
    const before = { ...firstHallSettings, version: 2, effectiveFrom: '2008-05-01' }
    expect(composeHallSettings(draft, before, today)).toMatchObject([{ field: 'effectiveFrom' }])
  })
})

it('the rules that hold on a day are those of the latest version that has begun', () => {
  const versions = [firstHallSettings, { version: 2, ...draft }]
  expect([today, '2008-04-08', '2009-01-01'].map((on) => hallRulesOn(versions, on).recalls)).toEqual([2, 3, 3])
})
