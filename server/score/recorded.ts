import type { LedgerSubject, RecordKindCode, ScoreEntry } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** What a record of reward or discipline puts into a score, or gives back once it was revoked. */
export interface RecordedEntry extends ScoreEntry {
  subject: string
  month: string
  why: 'recorded' | 'revoked'
  record: { id: string; kind: RecordKindCode; document: string }
}

interface Row {
  subject: string
  month: string
  status: string
  record: RecordedEntry['record']
  entries: ScoreEntry[]
}

const recorded: Statement = {
  name: 'score-recorded',
  text: `select subject, month, status, entries, jsonb_build_object('id', id, 'kind', kind, 'document', document) as record
    from score_record where counts_for = $1 and month = any($2) and status in ('in-force', 'revocation-proposed', 'revoked')
    order by month desc, proposed_at, id`,
}

/** Everything recorded by hand that counts in some months, and what was given back. */
export async function recordedIn(
  { run }: Pick<Database, 'run'>,
  of: LedgerSubject,
  months: readonly string[],
): Promise<RecordedEntry[]> {
  const rows = await run<Row>(recorded, [of, months])
  return rows.flatMap(({ entries, status, ...whose }) => [
    ...entries.map((entry): RecordedEntry => ({ ...whose, ...entry, why: 'recorded' })),
    ...(status === 'revoked'
      ? entries.map((entry): RecordedEntry => ({ ...whose, ...entry, points: -entry.points, why: 'revoked' }))
      : []),
  ])
}
