import type { Database } from '../kernel/database.ts'

interface Named {
  name: string
  nameEn: string
}

/** What departments are called, by code; the code itself where there is none. */
export async function departmentNames(database: Database): Promise<(code: string) => Named> {
  const rows = await database.query<Named & { code: string }>('select code, name, name_en as "nameEn" from department')
  const known = new Map(rows.map(({ code, name, nameEn }) => [code, { name, nameEn }]))
  return (code) => known.get(code) ?? { name: code, nameEn: code }
}
