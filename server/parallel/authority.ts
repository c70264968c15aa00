// What authority somebody holds over the licences of a stage: as over those of cases, by the grants of their department.
import { reachOf, type HeldGrant } from '#domain/organisation/index.ts'
import type { ParallelFacts } from '#domain/projects/index.ts'
import { grantsOver } from '../cases/index.ts'

export type GrantsByItem = Record<string, HeldGrant[] | null>

/** SQL of the grants an account holds on a day, by item, of the items `i` for which `condition` holds. */
export const grantsByItem = (account: string, condition: string, on: string): string => `(
    select coalesce(jsonb_object_agg(i.code, ${grantsOver(account, on)}), '{}') from item i where ${condition})`

/** How far they reach: an answer that limits authority is no part of a stage, so what is limited stops before deciding. */
export const authorityOf = (grants: GrantsByItem): ParallelFacts['authority'] =>
  Object.fromEntries(Object.entries(grants).map(([item, held]) => [item, reachOf(held ?? [], {}).level]))
