import type { Scope } from '#api/kernel/endpoint.ts'
import { dueLicences, parallelNumberOf } from '#domain/projects/index.ts'
import type { DocumentFacts } from '../documents/index.ts'
import type { Account } from '../identity/index.ts'
import { approvalFound } from './approval-found.ts'
import { namesFor } from './names.ts'
import type { ParallelDesk } from './parallel-desk.ts'

/** What a letter says of the holder; undefined once the holder's data was erased. */
export interface Holders {
  details(id: string): Promise<NonNullable<DocumentFacts['applicant']> | undefined>
}

/** What any letter about the licence of an item says: of whom, to whom, about what. Null where there is no such licence. */
export async function aboutLicence(
  desk: ParallelDesk,
  people: Holders,
  { id, item: code }: { id: string; item: string },
  account: Account,
  scope: Scope,
) {
  const { state, log } = await approvalFound(desk, id, account, scope)
  const due = dueLicences(state).find(({ result }) => result.item === code)
  const known = await desk.projects.desk.items.published(code)
  if (!due || !known) return null
  const names = await namesFor(desk.database, state, log)
  const [place] = await desk.database.query<{ city: string }>('select name as city from city')
  const applicant = (await people.details(state.project?.partyId ?? '')) ?? null
  const reference = parallelNumberOf(state) ?? ''
  return {
    due,
    reference,
    project: state.project?.name ?? '',
    /** The word the department numbers its licences with. */
    word: names.wordOf(due.departmentCode),
    facts: { item: known.item, applicant, city: place?.city ?? '' },
    head: {
      ...{ layout: 'letter' as const, department: names.department(due.departmentCode).name },
      ...{ caseNumber: '', watermark: '', reference: `并联审批编号 ${reference}`, to: applicant?.name ?? '' },
    },
  }
}
