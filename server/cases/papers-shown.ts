import { confidenceOf, type HandedIn } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { Problem } from '../kernel/problem.ts'
import type { CaseDesk } from './desk.ts'

/** Papers handed in, each with why it is confidential; the applicant's words are null where none were said, or the key is gone. */
export function papersShown({ people }: CaseDesk, applicantId: string, item: ServiceItem, papers: readonly HandedIn[]) {
  return Promise.all(
    papers.map(async ({ mark, ...paper }) => {
      const ground = confidenceOf({ ...paper, ...(mark && { mark }) }, item)
      const said = mark && (await people.unsealFor(applicantId, mark.sealedReason).catch(noKey))
      return { ...paper, mark: ground && { ground, reason: said ?? null } }
    }),
  )
}

/** What is sealed by a key that is gone is not said any more. */
const noKey = (error: unknown): null => {
  if (error instanceof Problem) return null
  throw error
}
