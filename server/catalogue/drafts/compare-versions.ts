import { changedFields, type ServiceItem } from '#domain/catalogue/index.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'

/** Two versions of an item; throws 404 for one that is not there, or not for this department. */
export async function compareVersions(
  database: Database,
  catalogue: Catalogue,
  code: string,
  { from, to }: { from: string; to: string },
  departmentCode: string | null,
): Promise<{ from: ServiceItem; to: ServiceItem; changed: string[] }> {
  const [item] = await database.query(
    'select from item where code = $1 and ($2::text is null or department_code = $2)',
    [code, departmentCode],
  )
  if (!item) throw new Problem(404, 'item-not-found')
  const [before, after] = await Promise.all([from, to].map((version) => catalogue.version(code, Number(version))))
  if (!before || !after) throw new Problem(404, 'item-not-found')
  return { from: before, to: after, changed: changedFields(before, after) }
}
