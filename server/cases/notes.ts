import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

interface Note {
  id: string
  author: string
  authorRole: string
  at: string
  text: string
}

const columns = `n.id, a.name as author, a.role as "authorRole", n.at, n.text`

const write: Statement = {
  name: 'write-note',
  text: `with n as (
      insert into case_note (case_id, author_id, text, request_id, request_hash) values ($1, $2, $3, $4, $5)
      on conflict (case_id, request_id) do nothing returning *)
    select ${columns} from n join account a on a.id = n.author_id`,
}

const written: Statement = {
  name: 'written-note',
  text: `select ${columns}, n.request_hash from case_note n join account a on a.id = n.author_id
    where n.case_id = $1 and n.request_id = $2`,
}

/** Adds a note to a case; the same request again is answered with the note it made. */
export async function writeNote(
  database: Database,
  caseId: string,
  author: Account,
  text: string,
  { requestId, requestHash }: { requestId: string; requestHash: string },
): Promise<Note | Refusal> {
  const [note] = await database.run<Note>(write, [caseId, author.id, text.trim(), requestId, requestHash])
  if (note) return note
  const [before] = await database.run<Note & { request_hash: string }>(written, [caseId, requestId])
  if (before?.request_hash !== requestHash) return refuse('idempotency-key-reused')
  return noteOf(before)
}

const latest: Statement = {
  name: 'case-notes',
  text: `select ${columns} from case_note n join account a on a.id = n.author_id
    where n.case_id = $1 order by n.at desc, n.id limit 200`,
}

/** The notes of a case, oldest first; of very many the last two hundred. */
export async function notesOf(database: Database, caseId: string): Promise<Note[]> {
  return (await database.run<Note>(latest, [caseId])).reverse()
}

const noteOf = ({ id, author, authorRole, at, text }: Note): Note => ({ id, author, authorRole, at, text })
