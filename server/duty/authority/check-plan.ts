import type { Static } from 'typebox'
import type { DraftFinding } from '#api/draft-shapes.ts'
import type { Query } from '../../kernel/administer.ts'
import { today } from '../../kernel/drafts.ts'
import { sentence } from '../../kernel/problem.ts'
import {
  afterPlan,
  faultsOfPlan,
  gapsBeyond,
  gapsOf,
  type AuthorityPlan,
  type DutyGap,
  type Holding,
} from '#domain/organisation/index.ts'
import { numericFacts } from '../../organisation/index.ts'
import { findGaps, type CoverageSources } from '../coverage.ts'
import { standingGrants } from './holdings.ts'

type Finding = Static<typeof DraftFinding>
type Person = Parameters<typeof faultsOfPlan>[2]['people'][number]

/**
 * Everything the check says of a plan from a day on (today where none is decided): what cannot be done stands in the way; that
 * in coming opening hours nobody could decide an item is told, for authority may have to be taken even so.
 */
export async function findingsOfPlan(
  sources: CoverageSources,
  query: Query,
  plan: AuthorityPlan,
  wanted: string | null,
): Promise<Finding[]> {
  const [now, people, items, [day]] = await Promise.all([
    standingGrants(query),
    query<Person>(everybody),
    query<{ code: string; department: string }>('select code, department_code as department from item'),
    query<{ today: string }>(`select ${today} as today`),
  ])
  const on = wanted ?? day?.today ?? ''
  const departments = new Map(items.map(({ code, department }) => [code, department]))
  const faults = faultsOfPlan(plan, on, { now, people, items: departments, today: day?.today ?? '' })
  const unknown = await unknownLimits(query, plan, people)
  const touched = new Set([
    ...plan.give.map(({ accountId }) => accountId),
    ...now.filter(({ id }) => plan.take.includes(id)).map(({ accountId }) => accountId),
  ])
  const concerned = new Set(people.flatMap(({ id, departmentCode }) => (touched.has(id) && departmentCode) || []))
  const gaps = await Promise.all([...concerned].map((code) => gapsOpened(sources, code, afterPlan(now, plan, on))))
  return [
    ...[...faults, ...unknown].map(({ field, code, facts }) => blocking(field, code, facts)),
    ...gaps.flat().map(opens),
  ]
}

/** Gaps there would be in the next ten working days and are not now. */
async function gapsOpened(sources: CoverageSources, code: string, after: readonly Holding[]): Promise<DutyGap[]> {
  const found = await findGaps(sources, code)
  const grants = after.map(({ limits = [], ...held }) => ({ ...held, isLimited: limits.length > 0 }))
  return gapsBeyond(gapsOf(found.watched, found.hours, { ...found.roster, grants }), found.gaps)
}

/** A limit is on an answer that is a number, of the item or of some item of the department. */
async function unknownLimits(query: Query, { give }: AuthorityPlan, people: readonly Person[]) {
  const limited = give.flatMap(({ limits = [], ...wish }, at) => (limits.length > 0 ? [{ ...wish, limits, at }] : []))
  const found = await Promise.all(
    limited.map(async ({ accountId, itemCode, limits, at }) => {
      const department = people.find(({ id }) => id === accountId)?.departmentCode ?? ''
      const known = await query<{ fact: string }>(`select distinct f.key as fact ${numericFacts}`, [
        department,
        itemCode,
      ])
      const strange = limits.find(({ fact }) => !known.some((one) => one.fact === fact))
      return strange ? [{ field: `give/${at}`, code: 'field-enum', facts: {} }] : []
    }),
  )
  return found.flat()
}

const blocking = (field: string, code: string, facts: Readonly<Record<string, string | number>>): Finding => ({
  ...{ field, rule: code, severity: 'error', blocks: true },
  ...{ reason: sentence('zh-CN', code, facts), reasonEn: sentence('en', code, facts) },
  remedy: '从草稿中移除这一项，改正后重新列入。',
  remedyEn: 'Take this out of the draft and put it in anew as it should be.',
})

const opens = ({ departmentCode, on, from, to, items }: DutyGap): Finding => ({
  ...{ field: `departments/${departmentCode}`, rule: 'opens-gap', severity: 'warning', blocks: false },
  reason: `${on} ${from}–${to} 将无人可以决定 ${items.length} 个事项（${items.slice(0, 5).join('、')}）。`,
  reasonEn: `On ${on}, ${from}–${to}, nobody could decide ${items.length} items (${items.slice(0, 5).join(', ')}).`,
  remedy: '同时授权给当时在岗的人员，或者调整 AB 岗。',
  remedyEn: 'Give authority to somebody on duty then, or change who stands in.',
})

const everybody = `
  select id, name, role, department_code as "departmentCode", window_codes as "windowCodes", disabled_at is not null as disabled
  from account where department_code is not null order by username`
