// Faults planted in the guided questions and the examples of the shipped catalogue.
import type { ServiceItem } from '#domain/catalogue/index.ts'

export type Change = (item: ServiceItem) => Partial<ServiceItem>
/** A fault, the item it is planted in, the rule that must see it, and where. */
export type Fault = readonly [rule: string, code: string, field: string, change: Change]

type Scenarios = NonNullable<ServiceItem['scenarios']>
type Scenario = Scenarios[number]
type Examples = NonNullable<ServiceItem['examples']>

const changed = <T extends object>(all: readonly T[], at: number, change: (one: T) => object): T[] =>
  all.map((one, index) => (index === at ? { ...one, ...change(one) } : one))

/** Changes the first guided question. */
const scenario =
  (change: (first: Scenario, item: ServiceItem) => object): Change =>
  (item) => ({ scenarios: changed(item.scenarios ?? [], 0, (first) => change(first, item)) })
/** Changes one of its answers; the last is given in no example. */
const answer = (at: number, change: (item: ServiceItem, one: Scenario['answers'][number]) => object): Change =>
  scenario(({ answers }, item) => ({
    answers: changed(answers, at < 0 ? answers.length + at : at, (one) => change(item, one)),
  }))
const everyAnswer = (change: object): Change =>
  scenario(({ answers }) => ({ answers: answers.map((one) => ({ ...one, ...change })) }))
const example =
  (change: (first: Examples[number]) => object): Change =>
  ({ examples = [] }) => ({ examples: changed(examples, 0, change) })
const expecting = (change: object): Change => example(({ expected }) => ({ expected: { ...expected, ...change } }))

const silent = ['yes', 'no'].map((code) => ({ code, name: '答', nameEn: 'Answer' }))
const extra = (more: object = {}): Scenario => ({
  code: 'extra',
  name: '问',
  nameEn: 'Asked',
  answers: silent,
  ...more,
})
/** One more question after those answers, which drops a paper. */
const further =
  (...when: [scenario: string, answer: string][]): Change =>
  ({ scenarios = [], materials: [first] }) => ({
    scenarios: [
      ...scenarios,
      extra({
        when: when.map(([asked, given]) => ({ scenario: asked, answers: [given] })),
        answers: silent.map((one) => ({ ...one, drops: { materials: [first?.code] } })),
      }),
    ],
  })
/** Four questions of twelve answers each. */
const endless: Change = ({ materials: [first] }) => ({
  scenarios: Array.from({ length: 4 }, (_, n) =>
    extra({
      code: `q${n}`,
      answers: Array.from({ length: 12 }, (_answer, at) => ({
        ...silent[0],
        code: `a${at}`,
        drops: { materials: [first?.code] },
      })),
    }),
  ),
})
const promising = (value: number) => ({ promised: { value, unit: 'workday', anchor: 'acceptance' } }) as const

export const guidedFaults: readonly Fault[] = [
  ['missing-translation', '2202', 'scenarios/use/nameEn', scenario(() => ({ nameEn: '用途' }))],
  ['missing-translation', '2503', 'scenarios/what/name/nameEn', answer(0, () => ({ nameEn: '' }))],
  ['missing-translation', '1801', 'examples/0/nameEn', example(() => ({ nameEn: ' ' }))],
  [
    'duplicate-scenario',
    '1003',
    'scenarios/application-form',
    () => ({
      scenarios: [
        extra({
          code: 'application-form',
          answers: silent.map((one) => ({ ...one, promised: promising(9).promised })),
        }),
      ],
    }),
  ],
  [
    'duplicate-scenario',
    '2503',
    'scenarios/what/name',
    scenario(({ answers: [first, ...rest] }) => ({ answers: [first, ...rest, first] })),
  ],
  [
    'scenario-unknown-part',
    '1802',
    'scenarios/kind/new',
    answer(0, (_item, { adds }) => ({ adds: { materials: [...(adds?.materials ?? []), 'horoscope'] } })),
  ],
  ['scenario-unknown-part', '2505', 'scenarios/shop-name/no', answer(1, () => ({ drops: { fields: ['colour'] } }))],
  ['scenario-unknown-part', '2202', 'scenarios/use/works', answer(0, () => ({ drops: { fees: ['茶水费'] } }))],
  ['scenario-unknown-part', '0401', 'scenarios/kind/new', answer(0, () => ({ drops: { steps: ['seance'] } }))],
  ['scenario-unknown-condition', '2503', 'scenarios/extra/when', further(['nobody', 'x'])],
  ['scenario-unknown-condition', '2503', 'scenarios/extra/when', further(['what', 'colour'])],
  ['unreachable-scenario', '2503', 'scenarios/extra', further(['what', 'name'], ['what', 'scope'])],
  ['part-in-no-situation', '2503', 'form/resolvedOn', everyAnswer({ drops: { fields: ['resolvedOn'] } })],
  ['nothing-left', '2503', 'form', answer(-1, ({ form }) => ({ drops: { fields: Object.keys(form.properties) } }))],
  [
    'nothing-left',
    '2503',
    'materials',
    answer(-1, ({ materials }) => ({ drops: { materials: materials.map(({ code }) => code) } })),
  ],
  ['scenario-without-effect', '1003', 'scenarios/extra', () => ({ scenarios: [extra()] })],
  ['too-many-situations', '1003', 'scenarios', endless],
  ['promise-above-statute', '2502', 'promised', answer(-1, () => promising(9))],
  ['steps-above-promise', '2502', 'reviewSteps', answer(-1, () => promising(1))],
  ['failing-example', '1802', 'examples/0/feeFen', expecting({ feeFen: 999 })],
  ['failing-example', '2202', 'examples/0/dueOn', expecting({ dueOn: '2026-03-10' })],
  ['failing-example', '0401', 'examples/0/materials', expecting({ materials: ['application-form'] })],
  ['failing-example', '2505', 'examples/0/situation', example(() => ({ situation: { premises: 'own' } }))],
  [
    'failing-example',
    '2201',
    'examples/0/situation',
    example(({ situation }) => ({ situation: { ...situation, colour: 'red' } })),
  ],
  ['failing-example', '1801', 'examples/0/appliedOn', example(() => ({ appliedOn: '2026-02-30' }))],
  ['failing-example', '2502', 'examples/[01]/dueOn', () => promising(2)],
]
