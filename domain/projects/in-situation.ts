import type { Bundle, BundlePart } from './bundle.ts'
import type { Situation } from './situation.ts'

/** Questions of a bundle without an answer, or with one that is not offered, and answers to what is not asked. */
export function bundleFaults({ questions }: Bundle, situation: Situation): { field: string; message: string }[] {
  const open = questions.flatMap(({ code, answers }) => {
    const given = situation[code]
    if (given === undefined) return [{ field: `situation.${code}`, message: 'field-required' }]
    return answers.some((answer) => answer.code === given)
      ? []
      : [{ field: `situation.${code}`, message: 'field-enum' }]
  })
  const strange = Object.keys(situation).filter((code) => !questions.some((question) => question.code === code))
  return [...open, ...strange.map((code) => ({ field: `situation.${code}`, message: 'field-additionalProperties' }))]
}

/**
 * The items a goal takes in this situation, each with its own guided questions answered; who is not needed is no longer
 * waited for. While a question is open, what it may still drop stays.
 */
export function partsIn(bundle: Bundle, situation: Situation): BundlePart[] {
  const given = bundle.questions.flatMap(
    ({ code, answers }) => answers.find((answer) => answer.code === situation[code]) ?? [],
  )
  const dropped = new Set(given.flatMap(({ drops = [] }) => drops))
  return bundle.parts
    .filter(({ item }) => !dropped.has(item))
    .map((part) => ({
      ...part,
      needs: part.needs.filter(({ item }) => !dropped.has(item)),
      situation: Object.assign({}, part.situation, ...given.map(({ situations }) => situations?.[part.item] ?? {})),
    }))
}
