import type { paperOpenings } from '#api/files.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseWithinReach } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

type Opening = ReplyOf<typeof paperOpenings>['openings'][number]

const pageSize = 50

const within: Statement = {
  name: 'openings-of-case',
  text: `select (select coalesce(json_agg(o order by o.id desc), '[]') from (
      select o.id, o.material, o.ground, o.because,
          to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
          json_build_object('name', a.name, 'nameEn', a.name_en, 'role', o.role) as who
        from paper_opening o join account a on a.id = o.account_id
        where o.case_id = c.id and ($5::bigint is null or o.id < $5) order by o.id desc limit ${pageSize + 1}) o) as openings
    from case_row c where c.id = $1::uuid and ${caseWithinReach}`,
}

/** Every look at a marked paper of a case, newest first; throws 404 `case-not-found` to who does not reach the case. */
export async function openingsOf(
  database: Database,
  id: string,
  account: Account,
  scope: Scope,
  after: string | undefined,
): Promise<ReplyOf<typeof paperOpenings>> {
  const values = [id, account.id, account.departmentCode, scope, after ?? null]
  const [row] = await database.run<{ openings: (Opening & { id: number })[] }>(within, values)
  if (!row) throw new Problem(404, 'case-not-found')
  const shown = row.openings.slice(0, pageSize)
  const next = row.openings.length > pageSize ? String(shown.at(-1)?.id ?? '') : null
  return { openings: shown.map(({ id: _, ...opening }) => opening), next }
}
