import type { Scope } from '#api/kernel/endpoint.ts'
import { leastLawful, readyStages } from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { loadProject, projectFound, stagePapers, templateVersion, type Projects } from '../projects/index.ts'
import type { Beginning } from './road.ts'

/** A stage of a project within reach, with what its template says of it; 404 `project-not-found`, `stage-not-found`. */
async function stageFound(projects: Projects, id: string, code: string, account: Account, scope: Scope) {
  await projectFound(projects, id, account, scope)
  const known = await loadProject(projects.desk.database, id)
  const { state } = known ?? {}
  if (!state?.template || state.kind !== 'construction') throw new Problem(404, 'stage-not-found')
  const template = await templateVersion(projects.desk.database, state.template)
  const stage = template.stages.find((one) => one.code === code && one.handling === 'parallel')
  if (!stage) throw new Problem(404, 'stage-not-found')
  return { state, stage, template, ready: readyStages(state).some((one) => one.code === code) }
}

/** What a stage asks for once. */
export async function stageForm(projects: Projects, id: string, code: string, account: Account, scope: Scope) {
  const { stage, ready } = await stageFound(projects, id, code, account, scope)
  const { papers, items, departments, lawful } = await stagePapers(projects.desk, stage)
  const named = await projects.desk.database.query<{ code: string; name: string; nameEn: string }>(
    'select code, name, name_en as "nameEn" from department',
  )
  const nameOf = (wanted: string) => {
    const { name = wanted, nameEn = wanted } = named.find((one) => one.code === wanted) ?? {}
    return { code: wanted, name, nameEn }
  }
  return {
    ...{ code: stage.code, name: stage.zh, nameEn: stage.en, ready, lead: nameOf(stage.lead), items },
    departments: departments.map(({ code: asked, limit, items: own, own: texts = [] }) => {
      const least = leastLawful(texts)
      return { ...nameOf(asked), days: limit.value, items: [...own], lawful: least.own ? least : null }
    }),
    papers: papers.map(({ for: wanted, ...paper }) => ({ ...paper, for: wanted.map(({ item }) => item) })),
    ...{ promisedDays: stage.limits.promised, lawful },
  }
}

/** What an approval of a stage begins with: the set-up of the template, with the papers its items ask for today. */
export async function beginningOf(
  projects: Projects,
  id: string,
  code: string,
  account: Account,
  scope: Scope,
): Promise<Beginning> {
  const { state, stage, template, ready } = await stageFound(projects, id, code, account, scope)
  const { papers, departments, results } = await stagePapers(projects.desk, stage)
  return {
    ready,
    project: { id, name: state.name, nameEn: state.name, partyId: state.partyId },
    setup: {
      stage: { code: stage.code, zh: stage.zh, en: stage.en },
      ...{ lead: stage.lead, departments, limits: stage.limits, papers, results },
      deemedConsent: template.deemedConsent,
    },
  }
}
