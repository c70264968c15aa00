import type { Actor } from '#domain/cases/index.ts'
import { recordFile } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Projects } from './projects.ts'

/** Whoever keeps the file of a case sees its documents. */
const clerkOfAll = { id: '00000000-0000-0000-0000-000000000000', role: 'clerk', departmentCode: null } as Account

/** The licence or the letter a case ended with, as a file of the applicant's: the paper another item asks for. */
export async function resultAsFile(
  { desk: { database }, documents, files }: Projects,
  caseId: string,
  owner: Actor,
): Promise<string | null> {
  const { documents: written } = await documents.list(caseId, clerkOfAll, 'all')
  const result = written.findLast(({ kind }) => kind === 'licence') ?? written.findLast(({ kind }) => kind === 'grant')
  if (!result) return null
  const { pdf } = await documents.pdf(caseId, result.document, clerkOfAll, 'all')
  const received = await files.receive([pdf])
  const name = `${result.title}.pdf`
  const [known] = await database.query<{ id: string }>(
    'select id from file where owner_id = $1 and sha256 = $2 and name = $3 limit 1',
    [owner.id, received.sha256, name],
  )
  if (known) {
    await files.discard(received)
    return known.id
  }
  const record = await recordFile(database, files, owner.id, { received, name, type: 'application/pdf' })
  return record.id
}
