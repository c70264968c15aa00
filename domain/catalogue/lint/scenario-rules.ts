import { codesOf, inSituation, type Part } from '../in-situation.ts'
import type { ServiceItem } from '../item.ts'
import { everySituation, standingsOf, type Situation } from '../situation.ts'
import type { Breach, LintRule } from './rule.ts'

/** More than this nobody can answer for. */
export const mostSituations = 2_000

type Parts = Partial<Record<Part, readonly string[]>>
/** Where each kind of part stands in an item. */
const places: Record<Part, string> = { materials: 'materials', fields: 'form', fees: 'fees', steps: 'reviewSteps' }
const kinds = Object.keys(places) as Part[]
const listed = (parts: Parts = {}) => kinds.flatMap((kind) => (parts[kind] ?? []).map((code) => ({ kind, code })))

const breach = (field: string, zh: string, en: string): Breach => ({ field, reason: { zh, en } })
const twice = (codes: readonly string[]) => codes.filter((code, at) => codes.indexOf(code) < at)

const found = new WeakMap<ServiceItem, readonly Situation[]>()

/** Every complete situation of an item; none where there are too many to go through, of which another rule tells. */
export function situationsOf(item: ServiceItem): readonly Situation[] {
  const known = found.get(item) ?? everySituation(item, mostSituations) ?? []
  found.set(item, known)
  return known
}

/** Whether a condition names an earlier question and its answers. */
const isKnown = ({ scenarios = [] }: ServiceItem, at: number) =>
  (scenarios[at]?.when ?? []).every((condition) => {
    const asked = scenarios.slice(0, at).find(({ code }) => code === condition.scenario)
    return asked && condition.answers.every((answer) => asked.answers.some(({ code }) => code === answer))
  })

const duplicates: LintRule = {
  code: 'duplicate-scenario',
  severity: 'error',
  remedy: { zh: '为每个情形问题和答案各编一个代码。', en: 'Give each question and answer a code of its own.' },
  find: (item) => {
    const { scenarios = [] } = item
    const { materials, fields } = codesOf(item)
    const taken = scenarios.map(({ code }) => code)
    return [
      ...[...new Set([...twice(taken), ...taken.filter((code) => [...materials, ...fields].includes(code))])].map(
        (code) => breach(`scenarios/${code}`, '代码重复', 'the code is taken'),
      ),
      ...scenarios.flatMap(({ code, answers }) =>
        twice(answers.map((answer) => answer.code)).map((answer) =>
          breach(`scenarios/${code}/${answer}`, '答案代码重复', 'two answers have one code'),
        ),
      ),
    ]
  },
}

const unknownParts: LintRule = {
  code: 'scenario-unknown-part',
  severity: 'error',
  remedy: {
    zh: '改为本事项已有的材料、表单项、收费或者环节。',
    en: 'Name a material, question, fee or step the item has.',
  },
  find: (item) => {
    const codes = codesOf(item)
    return (item.scenarios ?? []).flatMap(({ code, answers }) =>
      answers.flatMap((answer) =>
        [...listed(answer.adds), ...listed(answer.drops)]
          .filter((part) => !codes[part.kind].includes(part.code))
          .map((part) =>
            breach(`scenarios/${code}/${answer.code}`, `没有“${part.code}”`, `there is no “${part.code}”`),
          ),
      ),
    )
  },
}

const unknownConditions: LintRule = {
  code: 'scenario-unknown-condition',
  severity: 'error',
  remedy: { zh: '条件只能引用前面问题的答案。', en: 'Let a question depend on answers to earlier questions only.' },
  find: (item) =>
    (item.scenarios ?? []).flatMap(({ code }, at) =>
      isKnown(item, at)
        ? []
        : [breach(`scenarios/${code}/when`, '引用了不存在的问题或者答案', 'it depends on what is not asked before')],
    ),
}

const tooMany: LintRule = {
  code: 'too-many-situations',
  severity: 'error',
  remedy: { zh: '减少情形问题，或将事项拆分。', en: 'Ask fewer questions, or make two items of one.' },
  find: (item) =>
    everySituation(item, mostSituations) === null
      ? [breach('scenarios', `情形超过 ${mostSituations} 种`, `there are more than ${mostSituations} situations`)]
      : [],
}

const unreachable: LintRule = {
  code: 'unreachable-scenario',
  severity: 'error',
  remedy: { zh: '改正条件，或删去该问题。', en: 'Mend its conditions, or drop the question.' },
  find: (item) => {
    const situations = situationsOf(item)
    const asked = new Set(
      situations.flatMap((situation) =>
        standingsOf(item, situation)
          .filter(({ given }) => given)
          .map(({ scenario }) => scenario.code),
      ),
    )
    return (item.scenarios ?? [])
      .filter(({ code }, at) => situations.length > 0 && isKnown(item, at) && !asked.has(code))
      .map(({ code }) => breach(`scenarios/${code}`, '没有人会被问到', 'nobody is ever asked it'))
  },
}

const unused: LintRule = {
  code: 'part-in-no-situation',
  severity: 'error',
  remedy: { zh: '改正情形答案，或从事项中删去。', en: 'Mend the answers, or take it off the item.' },
  find: (item) => {
    const situations = item.scenarios ? situationsOf(item) : []
    if (situations.length === 0) return []
    const applying = situations.map((situation) => codesOf(inSituation(item, situation)))
    const whole = codesOf(item)
    return kinds.flatMap((kind) =>
      whole[kind]
        .filter((code) => !applying.some((codes) => codes[kind].includes(code)))
        .map((code) => breach(`${places[kind]}/${code}`, '在任何情形下都不适用', 'it applies in no situation')),
    )
  },
}

const nothingLeft: LintRule = {
  code: 'nothing-left',
  severity: 'error',
  remedy: { zh: '至少保留一项材料和一个表单项。', en: 'Leave a paper and a question.' },
  find: (item) => {
    const whole = codesOf(item)
    const emptied = (['materials', 'fields'] as const).filter(
      (kind) =>
        whole[kind].length > 0 &&
        situationsOf(item).some((situation) => codesOf(inSituation(item, situation))[kind].length === 0),
    )
    return emptied.map((kind) =>
      breach(places[kind], '有一种情形什么都不要求', 'there is a situation in which nothing of it is left'),
    )
  },
}

const idle: LintRule = {
  code: 'scenario-without-effect',
  severity: 'warning',
  remedy: { zh: '删去不影响办理的问题。', en: 'Do not ask what changes nothing.' },
  find: ({ scenarios = [] }) =>
    scenarios
      .filter(({ code, answers }) => {
        const isAsked = scenarios.some(({ when = [] }) => when.some(({ scenario }) => scenario === code))
        return !isAsked && !answers.some(({ adds, drops, promised }) => adds ?? drops ?? promised)
      })
      .map(({ code }) => breach(`scenarios/${code}`, '答案不影响任何要求', 'no answer changes anything')),
}

export const scenarioRules: readonly LintRule[] = [
  duplicates,
  unknownParts,
  unknownConditions,
  tooMany,
  unreachable,
  unused,
  nothingLeft,
  idle,
]
