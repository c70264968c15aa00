import { inSituation, type ServiceItem } from '#domain/catalogue/index.ts'
import { civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { oneForm, onePile, plan, type Plan, type PlanStep, type ProjectSituation } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import { Problem } from '../kernel/problem.ts'
import { offeredBundle, offeredBundles } from './bundles.ts'
import { departmentNames } from './department-names.ts'
import { offeredParts, type OfferedPart } from './parts-of.ts'

/** The goals on offer, each with how much it takes at most. */
export async function goals(desk: CaseDesk) {
  const offered = await offeredBundles(desk.database)
  const lines = offered.map(async ({ bundle }) => {
    const parts = await offeredParts(desk, bundle, {})
    const { code, name, nameEn, summary, summaryEn } = bundle
    const departments = new Set(parts.map(({ item }) => item.departmentCode)).size
    return { code, name, nameEn, summary, summaryEn, departments, items: parts.length }
  })
  return { bundles: await Promise.all(lines) }
}

/** A goal in a situation, planned from today; 404 `bundle-not-found`. */
export async function goal(desk: CaseDesk, code: string, situation: ProjectSituation) {
  const found = await offeredBundle(desk.database, code)
  if (!found) throw new Problem(404, 'bundle-not-found')
  const { parts: _, questions, ...told } = found.bundle
  const parts = await offeredParts(desk, found.bundle, situation)
  const pile = onePile(parts)
  const planned = await plannedFromToday(desk, parts)
  const names = await departmentNames(desk.database)
  const narrowed = parts.map(({ part, item }) => inSituation(item, part.situation))
  return {
    ...told,
    questions: questions.map(({ code, name, nameEn, answers }) => ({
      ...{ code, name, nameEn },
      answers: answers.map((answer) => ({ code: answer.code, name: answer.name, nameEn: answer.nameEn })),
    })),
    ...{ endsOn: planned.endsOn, criticalPath: planned.criticalPath },
    parts: parts.map(({ part, item }) => ({
      ...{ item: item.code, name: item.name, nameEn: item.nameEn, department: names(item.departmentCode) },
      needs: part.needs.map((need) => need.item),
      planned: stepOf(planned, item.code),
    })),
    form: oneForm(parts),
    papers: pile.map(({ for: wanted, ...paper }) => ({ ...paper, for: wanted.map(({ item }) => item) })),
    apart: {
      fields: narrowed.reduce((sum, { form }) => sum + Object.keys(form.properties).length, 0),
      papers: narrowed.reduce((sum, { materials }) => sum + materials.length, 0),
    },
  }
}

/** A step of an item by what is promised. */
export const stepFor = (item: ServiceItem, needs: readonly string[]): PlanStep => ({
  key: item.code,
  needs,
  limit: { value: item.promised.value, unit: item.promised.unit },
})

async function plannedFromToday(desk: CaseDesk, parts: readonly OfferedPart[]): Promise<Plan> {
  const [{ now } = { now: '' }] = await desk.database.query<{ now: string }>('select clock_timestamp() as now')
  const steps = parts.map(({ part, item }) =>
    stepFor(
      inSituation(item, part.situation),
      part.needs.map((need) => need.item),
    ),
  )
  return planOrThrow(desk, steps, civilDateOf(now))
}

/** A plan of what was published or started, which never runs in a circle. */
export function planOrThrow(desk: CaseDesk, steps: readonly PlanStep[], today: string): Plan {
  const planned = plan(desk.calendar(null), steps, today)
  if (planned instanceof Refusal) throw new Error('a published goal runs in a circle')
  return planned
}

export function stepOf({ steps }: Plan, key: string) {
  const step = steps.find((one) => one.key === key)
  if (!step) throw new Error(`no step ${key} in the plan`)
  const { key: _, ...span } = step
  return span
}
