import type { Asked } from './scenarios.tsx'

type Situation = Readonly<Record<string, string>>

const code = /^[a-z0-9-]{1,40}$/

/** The answers to guided questions in an address: whatever might be one; `item` says which guide it is. */
export const situationIn = (search: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...search].filter(([name, value]) => name !== 'item' && code.test(name) && code.test(value)).slice(0, 20),
  )

/** The answers that count. */
export const givenIn = (asked: Asked): Record<string, string> =>
  Object.fromEntries(asked.flatMap(({ code: question, given }) => (given === null ? [] : [[question, given]])))

/** What a guide is asked with; nothing where nothing was answered. */
export const queryOf = (situation: Situation) =>
  Object.keys(situation).length === 0 ? {} : { query: { situation: situationText(situation) } }

/** Writes a situation as the contract of the guide takes it. */
const situationText = (situation: Situation): string =>
  Object.entries(situation)
    .map(([question, answer]) => `${question}.${answer}`)
    .join(',')

/** How many are still open. */
export const openIn = (asked: Asked): string[] =>
  asked.filter(({ given }) => given === null).map(({ code: question }) => question)
