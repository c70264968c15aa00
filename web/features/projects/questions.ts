import { bills } from '#api/bills.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { bundle, bundles, constructionTemplates, project, projects } from '#api/projects.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'

export type Goal = ReplyOf<typeof bundle>
export type Project = ReplyOf<typeof project>
export type Template = ReplyOf<typeof constructionTemplates>['templates'][number]

export const templatesAsked = question(constructionTemplates)
export const goals = question(bundles)
export const myProjects = question(projects)
/** The one bill of a project, if it has one within the caller's reach. */
export const billOfProject = (id: string) => question(bills, { query: { subject: id } })
export const projectOf = (id: string) => question(project, { params: { id } })

const code = /^[a-z0-9-]{1,40}$/

/** Answers in an address: whatever might be one. */
export const situationIn = (search: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...search].filter(([name, value]) => code.test(name) && code.test(value)).slice(0, 20))

/** A goal in a situation. */
export const goalOf = (goal: string, situation: Readonly<Record<string, string>>) => {
  const given = Object.entries(situation).map(([name, value]) => `${name}:${value}`)
  return question(bundle, {
    params: { code: goal },
    ...(given.length > 0 && { query: { situation: given.join(',') } }),
  })
}

export const goalsQuestions = () => [goals]
export const goalQuestions = ({ params: { code: goal = '' }, search }: Place) => [goalOf(goal, situationIn(search))]
