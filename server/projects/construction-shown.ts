import { civilDateOf } from '#domain/kernel/index.ts'
import { lawfulDays, type ConstructionTemplate, type StageTemplate } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import { departmentNames } from './department-names.ts'
import { planOrThrow } from './goal.ts'
import { stagePapers } from './stage-papers.ts'
import { offeredTemplates } from './templates.ts'

/** The construction templates on offer, planned from today. */
export async function constructionShown(desk: CaseDesk) {
  const [{ now } = { now: '' }] = await desk.database.query<{ now: string }>('select clock_timestamp() as now')
  const names = await departmentNames(desk.database)
  const offered = await offeredTemplates(desk.database)
  const templates = offered.map(async ({ template }) => ({
    ...{ code: template.code, name: template.zh, nameEn: template.en },
    ...{ summary: template.summary.zh, summaryEn: template.summary.en },
    facts: template.facts.map(({ code, zh, en, unit, required }) => ({ code, name: zh, nameEn: en, unit, required })),
    endsOn: endOf(desk, template, civilDateOf(now), ({ limits }) => limits.promised),
    lawfulEndsOn: endOf(desk, template, civilDateOf(now), ({ handling, limits }) =>
      handling === 'acceptance' ? limits.promised : lawfulDays.handling,
    ),
    stages: await Promise.all(
      template.stages.map(async (stage) => ({
        ...{ code: stage.code, name: stage.zh, nameEn: stage.en, number: stage.number, sideLine: stage.sideLine },
        ...{ needs: [...stage.needs], promisedDays: stage.limits.promised, lead: names(stage.lead) },
        departments: stage.departments.map(({ code }) => names(code)),
        items: (await stagePapers(desk, stage)).items,
      })),
    ),
  }))
  return { templates: await Promise.all(templates) }
}

function endOf(
  desk: CaseDesk,
  { stages }: ConstructionTemplate,
  today: string,
  daysOf: (stage: StageTemplate) => number,
): string {
  const steps = stages.map((stage) => ({
    ...{ key: stage.code, needs: stage.needs, limit: { value: daysOf(stage), unit: 'workday' as const } },
  }))
  return planOrThrow(desk, steps, today).endsOn
}
