import type { QueueNow } from '#domain/hall/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** What the latest visits and waits of a zone taught, in minutes. */
export type Lessons = Pick<QueueNow, 'visits' | 'past'>

export const nothingLearnt: Lessons = { visits: [], past: [] }

/** Milliseconds for which they are not read again: of hundreds, a few more change little. */
const freshMs = 10_000

const latest: Statement = {
  name: 'hall-lessons',
  text: `select z.letter,
    coalesce((select jsonb_agg(extract(epoch from v.ended_at - v.called_at) / 60) from (
      select t.ended_at, t.called_at from ticket t where t.zone = z.letter and t.status = 'done'
        and t.called_at > statement_timestamp() - interval '14 days' order by t.called_at desc limit 40) v), '[]') as visits,
    coalesce((select jsonb_agg(p.past) from (
      select jsonb_build_object('expected', t.foretold -> 'expected', 'scale', t.foretold -> 'scale',
        'waited', extract(epoch from t.called_at - t.issued_at) / 60) as past
      from ticket t where t.zone = z.letter and t.letter = z.letter and t.calls = 1 and t.foretold is not null
        and t.called_at > statement_timestamp() - interval '14 days'
      order by t.called_at desc limit 300) p), '[]') as past
  from hall_zone z`,
}

const kept = new WeakMap<object, { from: number; lessons: Promise<Map<string, Lessons>> }>()

/** The lessons of each zone, by its letter: the latest of two weeks, as they were at most ten seconds ago. */
export function lessonsOf(database: Pick<Database, 'run'>): Promise<ReadonlyMap<string, Lessons>> {
  const known = kept.get(database)
  if (known && performance.now() - known.from < freshMs) return known.lessons
  const asked = { from: performance.now(), lessons: read(database) }
  kept.set(database, asked)
  // A failure is not worth keeping.
  asked.lessons.catch(() => kept.get(database) === asked && kept.delete(database))
  return asked.lessons
}

async function read({ run }: Pick<Database, 'run'>): Promise<Map<string, Lessons>> {
  const rows = await run<Lessons & { letter: string }>(latest, [])
  return new Map(rows.map(({ letter, ...lessons }) => [letter, lessons]))
}
