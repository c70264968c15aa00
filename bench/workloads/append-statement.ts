import { caseProjections } from '../../server/cases/index.ts'
import type { Database } from '../../server/kernel/database.ts'
import { append, appendStatement } from '../../server/kernel/event-store.ts'
import { standIn } from './accepted-case.ts'

/** The statement that stores a change of a case. */
export const statement = appendStatement('case', caseProjections)

/** What `append` hands to the driver: caught on the way, so that the peer sends the very same. */
export async function valuesSent(): Promise<unknown[]> {
  let sent: unknown[] = []
  const run: Database['run'] = <Row>(_: unknown, values: unknown[]) => {
    sent = values
    return Promise.resolve([{ version: 1, hash: '', serial: null } as Row])
  }
  await append({ run } as Database, statement, caseProjections, standIn())
  return sent
}
