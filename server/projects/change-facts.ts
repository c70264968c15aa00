import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { constructionFactFaults, type ProjectFacts } from '#domain/projects/index.ts'
import { Problem } from '../kernel/problem.ts'
import { loadProject } from './load-project.ts'
import type { Projects } from './projects.ts'
import { templateVersion } from './templates.ts'

/**
 * The command that changes facts of a construction project; throws a 400 that names what is wrong. What people answered for a goal
 * is not changed here: it is refused.
 */
export async function changeOfFacts(
  { desk: { database } }: Projects,
  id: string,
  { facts, reason }: { facts: ProjectFacts; reason: string },
): Promise<{ type: 'ChangeProjectFacts'; facts: ProjectFacts; reason: string } | Refusal> {
  const known = await loadProject(database, id)
  if (!known?.state.template || known.state.kind !== 'construction') return refuse('facts-follow-the-form')
  const { facts: asked } = await templateVersion(database, known.state.template)
  const wrong = constructionFactFaults(asked, facts, 'changes')
  if (Object.keys(facts).length === 0) wrong.push({ field: 'facts', message: 'field-required' })
  if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
  return { type: 'ChangeProjectFacts', facts, reason }
}
