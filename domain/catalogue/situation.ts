import type { Scenario, ServiceItem } from './item.ts'

/** What an applicant answered to the guided questions (情形): question code to answer code. */
export type Situation = Readonly<Record<string, string>>

/** Where a guided question stands: answered, asked and open, perhaps to be asked once others are answered, or not asked at all. */
type Standing = 'answered' | 'open' | 'later' | 'not-asked'

type Guided = Pick<ServiceItem, 'scenarios'>
export type Answer = Scenario['answers'][number]

interface StandingScenario {
  scenario: Scenario
  standing: Standing
  /** The answer given, if it was asked and is one of its answers. */
  given?: Answer
}

/** Each guided question of an item, in order, with where it stands. An answer nobody asked for, or that is none, counts as not given. */
export function standingsOf({ scenarios = [] }: Guided, situation: Situation): StandingScenario[] {
  const before = new Map<string, StandingScenario>()
  for (const scenario of scenarios) before.set(scenario.code, standingOf(scenario, situation, before))
  return scenarios.flatMap(({ code }) => before.get(code) ?? [])
}

function standingOf(
  scenario: Scenario,
  situation: Situation,
  before: ReadonlyMap<string, StandingScenario>,
): StandingScenario {
  const { code, when = [], answers } = scenario
  const met = when.map((condition) => {
    const asked = before.get(condition.scenario)
    if (asked?.given) return condition.answers.includes(asked.given.code)
    return asked === undefined || asked.standing === 'not-asked' ? false : undefined
  })
  if (met.includes(false)) return { scenario, standing: 'not-asked' }
  if (met.includes(undefined)) return { scenario, standing: 'later' }
  const given = Object.hasOwn(situation, code) ? answers.find((answer) => answer.code === situation[code]) : undefined
  return given ? { scenario, standing: 'answered', given } : { scenario, standing: 'open' }
}

/** The questions an applicant is asked, with the answers given so far. */
export const askedOf = (item: Guided, situation: Situation): StandingScenario[] =>
  standingsOf(item, situation).filter(({ standing }) => standing === 'answered' || standing === 'open')

/** The questions asked and not answered: while there are any, it is not settled what applies. */
export const openScenarios = (item: Guided, situation: Situation): string[] =>
  standingsOf(item, situation).flatMap(({ scenario, standing }) => (standing === 'open' ? [scenario.code] : []))

/** The answers that count: those to questions that are asked. */
export const settled = (item: Guided, situation: Situation): Situation =>
  Object.fromEntries(
    standingsOf(item, situation).flatMap(({ scenario, given }) => (given ? [[scenario.code, given.code]] : [])),
  )

/** What of a situation is no answer to a question of the item, by question; an answer no longer asked for is let stand. */
export function situationFaults({ scenarios = [] }: Guided, situation: Situation) {
  return Object.entries(situation).flatMap(([code, answer]) => {
    const scenario = scenarios.find((one) => one.code === code)
    if (!scenario) return [{ field: code, message: 'field-additionalProperties' }]
    return scenario.answers.some((one) => one.code === answer) ? [] : [{ field: code, message: 'field-enum' }]
  })
}

/** Every complete situation there can be, up to `most` of them; null if there are more. */
export function everySituation(item: Guided, most: number): Situation[] | null {
  let found: Situation[] = [{}]
  for (let open = true; open;) {
    open = false
    const next = found.flatMap((situation) => {
      const scenario = standingsOf(item, situation).find(({ standing }) => standing === 'open')?.scenario
      if (!scenario) return [situation]
      open = true
      return scenario.answers.map(({ code }) => ({ ...situation, [scenario.code]: code }))
    })
    if (next.length > most) return null
    found = next
  }
  return found
}
