import type { Example, Scenario, ServiceItem } from '#domain/catalogue/index.ts'

export const guidedParts = ['materials', 'fields', 'fees', 'steps'] as const
type Parts = NonNullable<Scenario['answers'][number]['adds']>
type ScenarioAnswer = Scenario['answers'][number]

/** A guided question as it is edited: its conditions a line each, `question=answer,answer`. */
export type FilledScenario = Omit<Scenario, 'when' | 'answers'> & { when: string; answers: FilledAnswer[] }
type FilledAnswer = Omit<ScenarioAnswer, 'adds' | 'drops' | 'promised'> & {
  adds: Parts
  drops: Parts
  promised: { value: string; unit: string; anchor: string }
}

/** An example as it is edited: its situation a line each, `question=answer`; money in yuan. */
export type FilledExample = Pick<Example, 'name' | 'nameEn' | 'appliedOn'> & {
  situation: string
  materials: string
  fee: string
  dueOn: string
}

const noPromise = { value: '', unit: 'workday', anchor: 'acceptance' }
export const freshAnswer: FilledAnswer = { code: '', name: '', nameEn: '', adds: {}, drops: {}, promised: noPromise }
export const freshScenario: FilledScenario = {
  code: '',
  name: '',
  nameEn: '',
  when: '',
  answers: [freshAnswer, freshAnswer],
}
export const freshExample: FilledExample = {
  ...{ name: '', nameEn: '', appliedOn: '', situation: '', materials: '', fee: '0', dueOn: '' },
}

export const filledScenarios = ({ scenarios = [] }: Pick<ServiceItem, 'scenarios'>): FilledScenario[] =>
  scenarios.map(({ when = [], answers, ...question }) => ({
    ...question,
    when: when.map(({ scenario, answers: of }) => `${scenario}=${of.join(',')}`).join('\n'),
    answers: answers.map(({ adds = {}, drops = {}, promised, ...answer }) => ({
      ...answer,
      ...{ adds, drops },
      promised: promised ? { ...promised, value: String(promised.value) } : noPromise,
    })),
  }))

/** The guided questions that are sent; null where there are none. */
export function scenariosOf(filled: readonly FilledScenario[]): Scenario[] | null {
  const scenarios = filled.map(({ when, answers, ...question }) => {
    const conditions = pairsOf(when).map(([scenario, of]) => ({
      scenario,
      answers: of.split(/[,，]/).map((one) => one.trim()),
    }))
    return { ...question, answers: answers.map(answerOf), ...(conditions.length > 0 && { when: conditions }) }
  })
  return scenarios.length > 0 ? scenarios : null
}

function answerOf({ adds, drops, promised, ...answer }: FilledAnswer): ScenarioAnswer {
  const [added, dropped] = [chosen(adds), chosen(drops)]
  const value = promised.value.trim()
  return {
    ...answer,
    ...(added && { adds: added }),
    ...(dropped && { drops: dropped }),
    ...(value !== '' && { promised: { ...promised, value: Number(value) } as ScenarioAnswer['promised'] & object }),
  }
}

/** What was ticked; nothing where nothing was. */
function chosen(parts: Parts): Parts | null {
  const ticked = guidedParts.flatMap((part) => (parts[part]?.length ? [[part, parts[part]] as const] : []))
  return ticked.length > 0 ? Object.fromEntries(ticked) : null
}

export const filledExamples = ({ examples = [] }: Pick<ServiceItem, 'examples'>): FilledExample[] =>
  examples.map(({ name, nameEn, appliedOn, situation, expected: { materials, feeFen, dueOn } }) => ({
    ...{ name, nameEn, appliedOn, dueOn, fee: String(feeFen / 100), materials: materials.join('\n') },
    situation: Object.entries(situation)
      .map((pair) => pair.join('='))
      .join('\n'),
  }))

/** The examples that are sent; null where there are none. */
export function examplesOf(filled: readonly FilledExample[]): Example[] | null {
  const examples = filled.map(({ name, nameEn, appliedOn, situation, materials, fee, dueOn }) => ({
    ...{ name, nameEn, appliedOn, situation: Object.fromEntries(pairsOf(situation)) },
    expected: { materials: linesOf(materials), feeFen: Math.round(Number(fee) * 100), dueOn },
  }))
  return examples.length > 0 ? examples : null
}

/** `a=b` a line. */
const pairsOf = (text: string): [string, string][] =>
  linesOf(text).map((line) => {
    const [left = '', ...right] = line.split('=')
    return [left.trim(), right.join('=').trim()]
  })

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
