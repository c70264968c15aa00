import {
  acceptanceNumberOf,
  parallelNumberOf,
  readyStages,
  type ConstructionTemplate,
  type LawfulLimit,
  type PlanStep,
  type ProjectState,
  type StageState,
  type StageTemplate,
} from '#domain/projects/index.ts'
import { planOrThrow, stepOf } from './goal.ts'
import type { Projects } from './projects.ts'
import { stageLimits, stagePapers } from './stage-papers.ts'
import { templateVersion } from './templates.ts'

interface HandlingRow {
  id: string
  status: string
  serial: string | null
  appliedOn: string
  promisedOn: string | null
  lawfulOn: string | null
}

type Named = (code: string) => { name: string; nameEn: string }

/** The stages of a construction project as they stand, with the end of the whole as promised and as the law allows at most. */
export async function stagesOf(projects: Projects, state: ProjectState, today: string, names: Named) {
  if (state.stages.length === 0 || !state.template) return { stages: [], plan: null, lawfulEndsOn: null }
  const { desk } = projects
  const template = await templateVersion(desk.database, state.template)
  const rows = await handlingsOf(projects, state.stages)
  const steps = await Promise.all(
    state.stages.map(async (stage) => {
      const words = wordsOf(template, stage)
      const { lawful } = await stagePapers(desk, words)
      return { stage, words, lawful, row: rows.get(stage.code) }
    }),
  )
  const plan = planOrThrow(desk, steps.map((one) => stepFor(one, 'promised')), today) // prettier-ignore
  const latest = planOrThrow(desk, steps.map((one) => stepFor(one, 'lawful')), today) // prettier-ignore
  const ready = readyStages(state)
  return {
    plan,
    lawfulEndsOn: latest.endsOn,
    stages: steps.map(({ stage, words, row }) => ({
      ...{ code: stage.code, number: words.number, sideLine: words.sideLine, name: words.zh, nameEn: words.en },
      ...{ handling: stage.handling, needs: [...stage.needs], status: stage.status, ready: ready.includes(stage) },
      lead: { code: stage.lead, ...names(stage.lead) },
      departments: stage.departments.map((code) => ({ code, ...names(code) })),
      ...{ handledIn: stage.handledIn, handlingStatus: row?.status ?? null },
      handlingNumber: row ? numberOf(stage, row) : null,
      ...{ promisedDays: words.limits.promised, planned: stepOf(plan, stage.code) },
      lawfulOn: stepOf(latest, stage.code).endsOn,
    })),
  }
}

function wordsOf({ stages }: ConstructionTemplate, { code }: StageState): StageTemplate {
  const found = stages.find((one) => one.code === code)
  if (!found) throw new Error(`the template of a project has its stage ${code}`)
  return found
}

function numberOf({ handling }: StageState, { serial, appliedOn }: HandlingRow): string | null {
  const numbered = { serial: serial === null ? null : Number(serial), appliedOn }
  return handling === 'acceptance' ? acceptanceNumberOf(numbered) : parallelNumberOf(numbered)
}

async function handlingsOf({ desk: { database } }: Projects, stages: readonly StageState[]) {
  const rows = await database.query<HandlingRow>(
    `select id, status, serial, applied_on as "appliedOn", promised_on as "promisedOn", lawful_on as "lawfulOn"
       from parallel_approval where id = any($1::uuid[])
     union all
     select id, status, serial, applied_on, master_due_on, master_due_on from acceptance where id = any($1::uuid[])`,
    [stages.flatMap(({ handledIn }) => handledIn ?? [])],
  )
  return new Map(
    stages.flatMap(({ code, handledIn }) => {
      const row = rows.find(({ id }) => id === handledIn)
      return row ? [[code, row] as const] : []
    }),
  )
}

/** What was accepted keeps its clock, what was granted its day; the rest takes what is promised, or what the law allows. */
function stepFor(
  {
    stage,
    words,
    lawful,
    row,
  }: { stage: StageState; words: StageTemplate; lawful: LawfulLimit; row: HandlingRow | undefined },
  by: 'promised' | 'lawful',
): PlanStep {
  const due = by === 'promised' ? row?.promisedOn : row?.lawfulOn
  const step = { key: stage.code, needs: stage.needs, ...stageLimits(words, lawful, by) }
  if (stage.status === 'granted') return { ...step, beganOn: stage.beganOn, endedOn: stage.endedOn }
  return stage.status === 'open' && due ? { ...step, beganOn: stage.beganOn, dueOn: due } : step
}
