// Whom a case names beside its applicant lies sealed in its log, under the applicant's key, and is opened for who may read it.
import { namesIn, openedWith, sealedIn, type CaseCommand, type CaseEvent } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

type Seal = (partyId: string, plain: string) => Promise<string>

/** The command with its names sealed; one that names nobody as it is. */
export async function withSealedNames(command: CaseCommand, applicantId: string, seal: Seal): Promise<CaseCommand> {
  const names = namesIn(command)
  return names === null
    ? command
    : ({ ...command, sealed: await seal(applicantId, JSON.stringify(names)) } as CaseCommand)
}

const applicantOf: Statement = {
  name: 'applicant-of-case',
  text: 'select applicant_id from case_row where id = $1',
}

/** The same for a case by its id; that there is none is for the road to say. */
export async function sealedInCase(
  database: Database,
  id: string,
  command: CaseCommand,
  seal: Seal,
): Promise<CaseCommand> {
  if (namesIn(command) === null) return command
  const [row] = await database.run<{ applicant_id: string }>(applicantOf, [id])
  return row ? withSealedNames(command, row.applicant_id, seal) : command
}

/** A log with its names, for those within reach of the case; they stay blank once the applicant's key is destroyed. */
export async function openedLog(
  log: readonly Recorded<CaseEvent>[],
  applicantId: string,
  unseal: Seal,
): Promise<Recorded<CaseEvent>[]> {
  return Promise.all(
    log.map(async (entry) => {
      const sealed = sealedIn(entry.event)
      if (sealed === null) return entry
      const plain = await unseal(applicantId, sealed).catch((error: unknown) => {
        if (error instanceof Problem) return '{}'
        throw error
      })
      return { ...entry, event: openedWith(entry.event, JSON.parse(plain) as Record<string, unknown>) }
    }),
  )
}
