import {
  leastLawful,
  onePile,
  ownLimitOf,
  type AnsweringDepartment,
  type LawfulLimit,
  type PlanStep,
  type SharedPaper,
  type StageResult,
  type StageTemplate,
} from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'

/** An item of a stage as the catalogue has it. */
export interface StageItemRow {
  code: string
  name: string
  nameEn: string
}

/** What a stage asks for, as the catalogue has it today. */
export interface StageAsked {
  papers: SharedPaper[]
  items: StageItemRow[]
  /** With the limits laws set for their items. */
  departments: AnsweringDepartment[]
  /** What its items give where they are granted. */
  results: StageResult[]
  /** The least of those and of handling together. */
  lawful: LawfulLimit
}

/**
 * The one set of papers of a stage, from the guides of its items: none twice, none an earlier item gives, and none that no text
 * asks for and nobody files. An item nobody offers any more asks for none.
 */
export async function stagePapers({ items }: Pick<CaseDesk, 'items'>, stage: StageTemplate): Promise<StageAsked> {
  const found = await Promise.all(stage.items.map(({ item }) => items.published(item)))
  const parts = found.flatMap((one, index) => {
    const { item: code = '', given = [] } = stage.items[index] ?? {}
    if (!one) return []
    const materials = one.item.materials.filter(({ legalBasis, archive }) => legalBasis !== null || archive)
    const needs = given.map(({ item, material }) => ({ item, material }))
    return [{ part: { item: code, needs }, item: { ...one.item, materials } }]
  })
  const own = new Map(parts.map(({ item }) => [item.code, ownLimitOf(item)]))
  const departments = stage.departments.map((one) => ({
    ...one,
    own: one.items.flatMap((code) => own.get(code) ?? []),
  }))
  return {
    ...{ papers: onePile(parts), departments, lawful: leastLawful(departments.flatMap((one) => one.own)) },
    results: parts.flatMap(({ item: { code, result, revokeWithin, objectWithin, decideObjectionWithin } }) => {
      const { name, nameEn, kind, validYears } = result
      return kind === 'none'
        ? []
        : [
            {
              ...{ item: code, name, nameEn, kind, validYears },
              ...(revokeWithin && { revokeWithin }),
              ...(objectWithin && { objectWithin }),
              ...(decideObjectionWithin && { decideObjectionWithin }),
            },
          ]
    }),
    items: parts.map(({ item: { code, name, nameEn } }) => ({ code, name, nameEn })),
  }
}

/** How long a stage is planned to take: as promised and within the law, or all the law leaves it. */
export function stageLimits(
  { handling, limits }: StageTemplate,
  { value, unit }: LawfulLimit,
  by: 'promised' | 'lawful',
): Pick<PlanStep, 'limit' | 'within'> {
  const promised = { value: limits.promised, unit: 'workday' } as const
  if (handling === 'acceptance') return { limit: promised }
  return by === 'lawful' ? { limit: { value, unit } } : { limit: promised, within: { value, unit } }
}
