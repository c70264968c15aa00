import type { Actor } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import type { Database } from '../../kernel/database.ts'
import { type PersonRow } from '../cards/index.ts'
import { lawClock } from '../../identity/index.ts'

/** What happened to a stream, in order: what, when, by whom (null: nobody, or nobody who is named), and what was said. */
export async function happenings<Event extends { type: string; by: Actor | null }>(
  database: Database,
  log: readonly Recorded<Event>[],
  saidIn: (event: Event) => string | null,
) {
  const ids = [...new Set(log.flatMap(({ event: { by } }) => (by === null ? [] : [by.id])))]
  const rows = await database.query<PersonRow>(
    'select id, name, name_en as "nameEn" from account where id = any($1::uuid[])',
    [ids],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const named = (by: Actor | null): PersonRow | null =>
    by === null || by.id === lawClock.id ? null : (known.get(by.id) ?? { id: by.id, name: by.id, nameEn: by.id })
  return log.map(({ event, version, at }) => ({
    version,
    type: event.type,
    at,
    by: named(event.by),
    said: saidIn(event),
  }))
}
