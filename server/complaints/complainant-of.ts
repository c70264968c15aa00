import { fold } from '#domain/kernel/index.ts'
import { complaintDecider, complaintNumberOf, type ComplaintEvent } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { openWords } from './sealed-words.ts'

const one: Statement = {
  name: 'complainant-of-complaint',
  text: `select ${logOf('$1::uuid')} as log,
      (select a.party_id from complainant w join account a on a.id = w.account_id where w.complaint_id = $1::uuid) as party`,
}

/** Whom an answer is told: the contact they left, or the party of the account they complained with. */
export interface ComplainantReached {
  number: string
  contact: string
  partyId: string | null
}

/** How whoever complained can be reached; opened at the moment of telling and nowhere before. */
export async function complainantOf(
  database: Pick<Database, 'run'>,
  keyring: Pick<Keyring, 'master'>,
  id: string,
): Promise<ComplainantReached | null> {
  const [row] = await database.run<{ log: string | null; party: string | null }>(one, [id])
  if (!row?.log) return null
  const { grievance, lodgedAt, serial } = fold(complaintDecider, recordedOf<ComplaintEvent>(row.log))
  const words = await openWords(database, keyring, id, grievance?.sealed ?? '')
  return {
    number: complaintNumberOf(lodgedAt, serial ?? 0),
    contact: words?.contact.trim() ?? '',
    partyId: row.party,
  }
}
