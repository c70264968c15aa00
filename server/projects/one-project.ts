import type { Scope } from '#api/kernel/endpoint.ts'
import { inSituation } from '#domain/catalogue/index.ts'
import { caseNumberOf, type WaitingFor } from '#domain/cases/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import {
  blockedParts,
  projectNumber,
  type PartState,
  type PlanStep,
  type ProjectState,
} from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { Problem, sentence } from '../kernel/problem.ts'
import { bundleVersion } from './bundles.ts'
import { departmentNames } from './department-names.ts'
import { planOrThrow, stepFor, stepOf } from './goal.ts'
import { goneItems } from './gone-items.ts'
import { loadProject } from './load-project.ts'
import type { Projects } from './projects.ts'
import { projectWithinReach, reachOf } from './reach.ts'
import { stagesOf } from './stages-of.ts'

interface PartRow {
  id: string
  waiting_for: WaitingFor
  serial: number | null
  received_on: string | null
  due_on: string | null
  situation: Record<string, string> | null
}

const within: Statement = {
  name: 'project-within-reach',
  text: `select p.version, p.serial, p.year, clock_timestamp() as now from project p
    where p.id = $4::uuid and ${projectWithinReach}`,
}

interface Found {
  version: number
  serial: number | null
  year: number
  now: string
}

/** The project if it is within reach; 404 `project-not-found` otherwise. */
export async function projectFound({ desk: { database } }: Projects, id: string, account: Account, scope: Scope) {
  const [found] = await database.run<Found>(within, [...reachOf(account, scope), id])
  if (!found) throw new Problem(404, 'project-not-found')
  return found
}

/** A project as it stands, planned from today. */
export async function oneProject(projects: Projects, id: string, account: Account, scope: Scope) {
  const { desk } = projects
  const { version, serial, year, now } = await projectFound(projects, id, account, scope)
  const known = await loadProject(desk.database, id)
  if (!known) throw new Problem(404, 'project-not-found')
  const { state } = known
  const cases = await casesOf(projects, state.parts)
  const items = await itemsOf(projects, state.parts)
  const today = civilDateOf(now)
  const blocked = blockedParts(state)
  const planned = planOrThrow(desk, stepsOf(state.parts, items, cases), today)
  // What can never begin is no part of the day everything is done.
  const going = state.parts.filter((part) => !blocked.includes(part))
  const way = blocked.length === 0 ? planned : planOrThrow(desk, stepsOf(going, items, cases), today)
  const gone = await goneItems(
    projects,
    state.parts.map(({ item }) => item),
  )
  const names = await departmentNames(desk.database)
  const { stages, plan, lawfulEndsOn } = await stagesOf(projects, state, today, names)
  const people = await desk.people.detailsOf([state.partyId])
  const { kind, status, startedOn, endedOn, facts, name } = state
  return {
    ...{ id, version, kind, status, facts, endedOn, startedOn: startedOn ?? '' },
    ...{ name, nameEn: await englishName(projects, state) },
    number: projectNumber(desk.regionCode, year, serial),
    applicant: people.get(state.partyId)?.name ?? '',
    ...{ endsOn: endedOn ?? (plan ?? way).endsOn, criticalPath: way.criticalPath },
    ...{ stages, lawfulEndsOn: endedOn ?? lawfulEndsOn, stagePath: plan?.criticalPath ?? [] },
    template: state.template?.code ?? null,
    parts: state.parts.map((part) => {
      const item = items.get(part.item)
      const row = part.caseId ? cases.get(part.caseId) : undefined
      return {
        ...{ item: part.item, name: item?.name ?? '', nameEn: item?.nameEn ?? '' },
        ...{ departmentCode: part.departmentCode, department: names(part.departmentCode) },
        ...{ needs: [...part.needs], status: part.status, blocked: blocked.includes(part) },
        ...{ caseId: part.caseId, expectedOn: part.expectedOn, waitingFor: row?.waiting_for ?? null },
        ...{ heldUp: heldUpBy(part.heldUp, item), gone: gone.has(part.item) },
        caseNumber: row ? caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, desk.regionCode) : null,
        planned: stepOf(planned, part.item),
      }
    }),
  }
}

/** The sentence of a refusal, in both languages. */
const heldUpBy = (code: string | null, { name = '', nameEn = '' }: { name?: string; nameEn?: string } = {}) =>
  code === null
    ? null
    : { code, name: sentence('zh-CN', code, { item: name }), nameEn: sentence('en', code, { item: nameEn }) }

async function casesOf({ desk: { database } }: Projects, parts: readonly PartState[]) {
  const rows = await database.query<PartRow>(
    'select id, waiting_for, serial, received_on, due_on from case_row where id = any($1::uuid[])',
    [parts.flatMap(({ caseId }) => caseId ?? [])],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function itemsOf({ desk: { items } }: Projects, parts: readonly PartState[]) {
  const found = await Promise.all(parts.map(({ item, itemVersion }) => items.version(item, itemVersion)))
  return new Map(found.map((item) => [item.code, item]))
}

type Items = Awaited<ReturnType<typeof itemsOf>>
type Cases = Awaited<ReturnType<typeof casesOf>>

/** What has begun keeps its clock, what has ended its day; the rest takes what is promised. */
function stepsOf(parts: readonly PartState[], items: Items, cases: Cases): PlanStep[] {
  return parts.map((part) => {
    const item = items.get(part.item)
    if (!item) throw new Error(`item ${part.item} was published once`)
    const dueOn = part.status === 'open' && part.caseId ? (cases.get(part.caseId)?.due_on ?? null) : null
    return {
      ...stepFor(inSituation(item), part.needs),
      ...{ notBefore: part.expectedOn, beganOn: part.beganOn, endedOn: part.endedOn, dueOn },
    }
  })
}

async function englishName({ desk: { database } }: Projects, { template, kind, name }: ProjectState) {
  return template && kind === 'bundle' ? (await bundleVersion(database, template.code, template.version)).nameEn : name
}
