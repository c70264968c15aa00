import { usualHallRules } from '#domain/hall/index.ts'

let published = 0
/** Rules of the hall to publish; each begins on a day of its own, after the one before. */
const laterRules = () => ({
  name: '试行',
  effectiveFrom: `${String(2100 + published++)}-01-01`,
  rules: { ...usualHallRules, recalls: 3 },
})

/** A body each act on the rules of the hall would take. */
export const hallBodies: Record<string, () => unknown> = {
  '/api/hall/settings/preview': laterRules,
  '/api/hall/settings': laterRules,
}
