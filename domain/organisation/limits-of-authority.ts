import { furthest, reaches, type Level } from './level.ts'

/** Up to where authority decides: an answer of the application that is a number, such as an amount or an area. */
export interface FactLimit {
  fact: string
  atMost: number
}

/** A grant as it bears on one case. */
export interface HeldGrant {
  level: Level
  limits?: readonly FactLimit[]
}

/** What somebody may do with one case, and the limit that keeps them from more. */
export interface Reach {
  level: Level | null
  beyond: FactLimit | null
}

type CaseFact = string | number | boolean

/**
 * How far grants reach over a case with these facts. A limit bounds decisions: beyond it, or where the amount is not known,
 * its holder still receives, accepts and reviews.
 */
export function reachOf(grants: readonly HeldGrant[], facts: Readonly<Record<string, CaseFact>>): Reach {
  const whole = grants.filter((grant) => exceeded(grant, facts) === undefined).map(({ level }) => level)
  const cut = grants.filter((grant) => exceeded(grant, facts) !== undefined)
  const level = furthest([...whole, ...cut.map(({ level }) => (reaches(level, 'decide') ? 'review' : level))])
  const lost = cut.find((grant) => reaches(grant.level, 'decide') && (level === null || !reaches(level, grant.level)))
  return { level, beyond: (lost && exceeded(lost, facts)) ?? null }
}

const exceeded = ({ limits = [] }: HeldGrant, facts: Readonly<Record<string, CaseFact>>): FactLimit | undefined =>
  limits.find(({ fact, atMost }) => {
    const value = facts[fact]
    return typeof value !== 'number' || value > atMost
  })
