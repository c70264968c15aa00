import type { recordInspection } from '#api/inspections.ts'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import { checklist, type InspectionFinding, type Visit } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { peopleOf } from '../supervision/index.ts'

type Body = BodyOf<typeof recordInspection>

const known: Statement = {
  name: 'known-to-inspection',
  text: `select (select department_code from service_window where code = $1) as department,
    (select coalesce(jsonb_object_agg(id, sha256), '{}') from file where id = any($2::uuid[]) and owner_id = $3) as photos`,
}

const fault = (field: string, message: 'field-unknown-window' | 'field-unknown-file' | 'field-date') =>
  new Problem(400, 'invalid', {}, [{ field, message }])

/** The visit as it may be recorded: throws a 400 that names a window or a file that is not there, or a day that is none. */
export async function visitOf(
  { run }: Pick<Database, 'run'>,
  { id }: Pick<Account, 'id'>,
  { findings, ...visit }: Body,
): Promise<Visit> {
  if (Number.isNaN(Date.parse(visit.visitedAt))) throw fault('visitedAt', 'field-date')
  const fileIds = findings.flatMap(({ photos = [] }) => photos)
  const [row] = await run<{ department: string | null; photos: Record<string, string> }>(known, [
    ...[visit.windowCode, fileIds, id],
  ])
  if (!row?.department) throw fault('windowCode', 'field-unknown-window')
  const { photos: hashes, department: departmentCode } = row
  for (const [index, { persons = [] }] of findings.entries())
    await peopleOf({ run }, departmentCode, persons, `findings.${index}.persons`)
  const found = findings.map(({ item, note, severity, part, persons = [], photos = [] }, index): InspectionFinding => {
    const own = item === 'other' ? (part ?? checklist.other.part) : checklist[item].part
    return {
      ...{ item, note, severity, part: own, persons: [...new Set(persons)] },
      photos: photos.map((fileId) => {
        const sha256 = hashes[fileId]
        if (sha256 === undefined) throw fault(`findings.${index}.photos`, 'field-unknown-file')
        return { fileId, sha256 }
      }),
    }
  })
  return { ...visit, visitedAt: new Date(visit.visitedAt).toISOString(), departmentCode, findings: found }
}
