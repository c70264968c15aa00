import { constructionFactFaults, type ProjectFacts } from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { partyFor } from './party-for.ts'
import type { Projects } from './projects.ts'
import { offeredTemplates } from './templates.ts'

/** A construction project, as it was sent. */
export interface Construction {
  template: string
  applicantId?: string
  name: string
  facts: ProjectFacts
}

/** The command that starts a construction project; throws a 400 that names every fact that is missing or wrong. */
export async function constructionCommand({ desk }: Projects, account: Account, sent: Construction) {
  const partyId = await partyFor(desk.database, account, sent.applicantId)
  const found = (await offeredTemplates(desk.database)).find(({ template }) => template.code === sent.template)
  if (!found) throw new Problem(404, 'bundle-not-found')
  const { template, version } = found
  const wrong = constructionFactFaults(template.facts, sent.facts, 'whole')
  if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
  return {
    type: 'StartProject' as const,
    kind: 'construction' as const,
    template: { code: template.code, version },
    ...{ name: sent.name, partyId, situation: {}, materials: [], parts: [], facts: sent.facts },
    sealedAnswers: await desk.people.sealFor(partyId, '{}'),
    stages: template.stages.map(({ code, needs, handling, lead, departments }) => ({
      ...{ code, needs, handling, lead },
      departments: [...new Set([lead, ...departments.map((one) => one.code)])],
    })),
  }
}
