import type { Recorded } from '#domain/kernel/index.ts'
import type { ParallelEvent, ParallelState } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'
import type { PersonRow } from '../supervision/index.ts'
import type { NamedRow } from './lines.ts'

/** What those of an approval are called. */
export interface Names {
  department(code: string): NamedRow
  /** The word a department's documents begin with. */
  wordOf(code: string): string
  person(id: string): PersonRow
  item(code: string): NamedRow
}

/** Looks up everybody an approval names, in three questions. Of who applied only that it was the applicant's side. */
export async function namesFor(
  database: Database,
  { setup, resolution, extension }: ParallelState,
  log: readonly Recorded<ParallelEvent>[],
): Promise<Names> {
  const ids = [
    ...log.flatMap(({ event: { by } }) => (by.for ? [by.id, by.for.id] : [by.id])),
    ...(resolution?.attendees ?? []),
    extension?.by ?? [],
  ].flat()
  const departments = setup?.departments ?? []
  const [people, units, items] = await Promise.all([
    database.query<PersonRow>(
      `select id, name, name_en as "nameEn" from account where id = any($1::uuid[])
        and role not in ('applicant', 'agent')`,
      [[...new Set(ids)]],
    ),
    database.query<NamedRow & { word: string }>(
      'select code, name, name_en as "nameEn", word from department where code = any($1)',
      [[...departments.map(({ code }) => code), setup?.lead ?? '']],
    ),
    database.query<NamedRow>(
      `select i.code, v.body ->> 'name' as name, v.body ->> 'nameEn' as "nameEn"
        from item i join item_version v on v.code = i.code and v.version = i.version where i.code = any($1)`,
      [departments.flatMap((one) => one.items)],
    ),
  ])
  const named = (rows: readonly NamedRow[]) => {
    const known = new Map(rows.map((row) => [row.code, row]))
    return (code: string): NamedRow => {
      const { name = code, nameEn = code } = known.get(code) ?? {}
      return { code, name, nameEn }
    }
  }
  const known = new Map(people.map((row) => [row.id, row]))
  return {
    department: named(units),
    item: named(items),
    wordOf: (code) => units.find((row) => row.code === code)?.word ?? '',
    person: (id) => known.get(id) ?? { id, name: '申请人', nameEn: 'Applicant' },
  }
}
