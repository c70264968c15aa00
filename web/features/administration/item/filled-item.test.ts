import { expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import { changedFields, nextVersion, ServiceItem } from '#domain/catalogue/index.ts'
import { editOf, filledOf } from './filled-item.ts'
import { freshQuestion, type FilledQuestion } from './filled-questions.ts'

it.each(haimen.items.map((item) => [item.code, item] as const))(
  'item %s, opened and saved, is what it was',
  (_, item) => {
    const saved = nextVersion(item, editOf(filledOf(item)))
    expect(changedFields(item, saved)).toEqual([])
    expect(Object.keys(saved.form.properties)).toEqual(Object.keys(item.form.properties))
  },
)

const [sample] = haimen.items

/** What comes with the catalogue or follows from the rest; everything else of an item is set on its form. */
const notOnTheForm = ['code', 'taskCode', 'departmentCode', 'kind', 'handlingType', 'today']

it('everything a centre sets of an item is on its form, what becomes of its licence too', () => {
  if (!sample) throw new Error('the city has no items')
  const set = [...Object.keys(editOf(filledOf(sample))), ...notOnTheForm]
  expect(Object.keys(ServiceItem.properties).filter((field) => !set.includes(field))).toEqual([])
})

it('a limit by law that is filled in anew counts from acceptance unless another start is chosen', () => {
  if (!sample) throw new Error('the city has no items')
  const { statutory } = filledOf({ ...sample, statutory: null })
  expect(editOf({ ...filledOf(sample), statutory: { ...statutory, value: 9 } }).statutory).toEqual({
    ...{ value: 9, unit: 'workday', anchor: 'acceptance' },
  })
})
const fieldOf = (change: Partial<FilledQuestion>) => {
  if (!sample) throw new Error('the city has no items')
  const filled = {
    ...filledOf(sample),
    questions: [{ ...freshQuestion, field: 'x', title: '问', titleEn: 'Q', ...change }],
  }
  return editOf(filled).form.properties['x']
}

it.each<[string, Partial<FilledQuestion>, object]>([
  ['text', { kind: 'text', most: '80' }, { type: 'string', minLength: 1, maxLength: 80 }],
  ['a number within bounds', { kind: 'number', least: '1', most: '5' }, { type: 'number', minimum: 1, maximum: 5 }],
  [
    'a choice in both languages',
    { kind: 'choice', choices: '甲 | A\n乙 | B' },
    { enum: ['甲', '乙'], 'x-enum-en': ['A', 'B'] },
  ],
  ['several choices', { kind: 'choices', choices: '甲 | A\n乙 | B' }, { type: 'array', maxItems: 2 }],
  ['a mobile number', { kind: 'mobile', personal: true }, { format: 'mobile', 'x-personal': true }],
])('a new question is %s', (_, change, expected) => {
  expect(fieldOf(change)).toMatchObject(expected)
})

it('a question of another kind keeps nothing of the former', () => {
  const kept = { type: 'integer', title: '数', 'x-title-en': 'N', minimum: 3 } as const
  expect(fieldOf({ kind: 'yes-no', kept })).toEqual({ type: 'boolean', title: '问', 'x-title-en': 'Q' })
})
