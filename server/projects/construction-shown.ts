import { civilDateOf } from '#domain/kernel/index.ts'
import { type LawfulLimit, type StageTemplate } from '#domain/projects/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import { departmentNames } from './department-names.ts'
import { planOrThrow } from './goal.ts'
import { stageLimits, stagePapers } from './stage-papers.ts'
import { offeredTemplates } from './templates.ts'

/** The construction templates on offer, planned from today. */
export async function constructionShown(desk: CaseDesk) {
  const [{ now } = { now: '' }] = await desk.database.query<{ now: string }>('select clock_timestamp() as now')
  const names = await departmentNames(desk.database)
  const offered = await offeredTemplates(desk.database)
  const templates = offered.map(async ({ template }) => {
    const asked = await Promise.all(
      template.stages.map(async (stage) => ({ stage, ...(await stagePapers(desk, stage)) })),
    )
    return {
      ...{ code: template.code, name: template.zh, nameEn: template.en },
      ...{ summary: template.summary.zh, summaryEn: template.summary.en },
      facts: template.facts.map(({ code, zh, en, unit, required }) => ({ code, name: zh, nameEn: en, unit, required })),
      endsOn: endOf(desk, asked, civilDateOf(now), 'promised'),
      lawfulEndsOn: endOf(desk, asked, civilDateOf(now), 'lawful'),
      stages: asked.map(({ stage, items, lawful }) => ({
        ...{ code: stage.code, name: stage.zh, nameEn: stage.en, number: stage.number, sideLine: stage.sideLine },
        ...{ needs: [...stage.needs], promisedDays: stage.limits.promised, lead: names(stage.lead) },
        departments: stage.departments.map(({ code }) => names(code)),
        // The whole of an acceptance is the town’s own rule: no law sets one.
        ...{ items, lawful: stage.handling === 'acceptance' ? null : lawful },
      })),
    }
  })
  return { templates: await Promise.all(templates) }
}

const endOf = (
  desk: CaseDesk,
  asked: readonly { stage: StageTemplate; lawful: LawfulLimit }[],
  today: string,
  by: 'promised' | 'lawful',
): string =>
  planOrThrow(
    desk,
    asked.map(({ stage, lawful }) => ({ ...stageLimits(stage, lawful, by), key: stage.code, needs: stage.needs })),
    today,
  ).endsOn
