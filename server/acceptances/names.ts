import type { Recorded } from '#domain/kernel/index.ts'
import type { AcceptanceEvent, AcceptanceState } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'
import type { PersonRow } from '../supervision/index.ts'
import type { NamedRow } from './lines.ts'

/** What those of an acceptance are called. */
export interface Names {
  department(code: string): NamedRow
  /** The word a department's documents begin with. */
  wordOf(code: string): string
  person(id: string): PersonRow
}

/** Looks up everybody an acceptance names, in two questions. Of who applied only that it was the applicant's side. */
export async function namesFor(
  database: Database,
  { departments, setup, rounds }: AcceptanceState,
  log: readonly Recorded<AcceptanceEvent>[],
): Promise<Names> {
  const ids = [
    ...log.flatMap(({ event: { by } }) => (by.for ? [by.id, by.for.id] : [by.id])),
    ...rounds.flatMap(({ parts }) => Object.values(parts).flatMap(({ inspectors }) => inspectors)),
  ]
  const [people, units] = await Promise.all([
    database.query<PersonRow>(
      `select id, name, name_en as "nameEn" from account where id = any($1::uuid[])
        and role not in ('applicant', 'agent')`,
      [[...new Set(ids)]],
    ),
    database.query<NamedRow & { word: string }>(
      'select code, name, name_en as "nameEn", word from department where code = any($1)',
      [[...departments, setup?.lead ?? '']],
    ),
  ])
  const known = new Map(people.map((row) => [row.id, row]))
  const ofCode = new Map(units.map((row) => [row.code, row]))
  return {
    department: (code) => {
      const { name = code, nameEn = code } = ofCode.get(code) ?? {}
      return { code, name, nameEn }
    },
    wordOf: (code) => ofCode.get(code)?.word ?? '',
    person: (id) => known.get(id) ?? { id, name: '申请人', nameEn: 'Applicant' },
  }
}
