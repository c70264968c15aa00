import { expect, it, test } from 'vitest'
import { guidedPermit, stallPermit } from '#testing/fixtures/index.ts'
import type { ServiceItem } from '../item.ts'
import { exampleRules } from './example-rules.ts'
import { partNamed } from './part-named.ts'
import type { Surroundings } from './rule.ts'

const paper = (code: string, name: string, nameEn: string) =>
  ({ ...stallPermit.materials[0], code, name, nameEn }) as ServiceItem['materials'][number]
const item: ServiceItem = {
  ...stallPermit,
  materials: [
    paper('plan', '平面图', 'Plan'),
    paper('deed', '证明', 'Deed'),
    paper('lease', '证明', 'Lease'),
    paper('draft', '草图', ' '),
  ],
  fees: ['工本费', '工本费'].map((name) => ({
    ...{ name, nameEn: 'Fee', basis: '条例' },
    amountFen: 1,
    demoValue: true,
  })),
}
const only = (name: string) => ({ zh: name, en: name })

test.each([
  ['materials/plan/name', { zh: '平面图', en: 'Plan' }],
  ['materials/plan', { zh: '平面图', en: 'Plan' }],
  ['materials/deed/legalBasis', { zh: '证明（deed）', en: 'Deed' }],
  ['materials/draft/nameEn', only('草图')],
  ['fees/1/basis', { zh: '工本费（2）', en: 'Fee (2)' }],
  ['materials/none', null],
  ['materials', null],
  ['commitment/materials', null],
  ['constructor/name', null],
  ['', null],
])('what a finding at %j is about goes by its name', (field, name) => {
  expect(partNamed(item, field)).toEqual(name)
})

it('the parts of guided questions and of the form go by theirs', () => {
  const [question] = guidedPermit.scenarios ?? []
  expect(partNamed(guidedPermit, `scenarios/${question?.code ?? ''}/when`)?.zh).toBe(question?.name)
  const [[field, { title }] = ['', { title: '-' }]] = Object.entries(guidedPermit.form.properties)
  expect(partNamed(guidedPermit, `form/${field}`)?.zh).toBe(title)
})

it('an example that fails says which papers by their names, and by its code one the item does not have', () => {
  const example = { ...{ name: '开业', nameEn: 'Opening' }, situation: {}, appliedOn: '2026-03-02' }
  const expected = { materials: ['lease', 'gone', 'plan'], feeFen: 2, dueOn: '' }
  const materials = item.materials.map((one) => ({
    ...one,
    necessity: ['plan', 'deed'].includes(one.code) ? ('required' as const) : ('optional' as const),
  }))
  const failing = { ...item, materials, examples: [{ ...example, expected }] }
  const found = exampleRules.flatMap(({ find }) => find(failing, {} as Surroundings))
  expect(found.find(({ field }) => field === 'examples/0/materials')?.reason).toEqual({
    zh: '示例“开业”应为 平面图、证明（lease）、gone，实为 平面图、证明（deed）',
    en: 'example “Opening” expects Plan, Lease, gone and gets Plan, Deed',
  })
})
