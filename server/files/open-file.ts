import type { Scope } from '#api/kernel/endpoint.ts'
import { refusalToOpen, type ConfidenceGround } from '#domain/cases/index.ts'
import { caseWithinReach } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { FileRecord } from './records.ts'

/** The case a file lies in, as far as the caller reaches it; nulls where it lies in none. */
interface Place {
  case_id: string | null
  material: string
  mark: ConfidenceGround | null
  window_codes: string[]
  recused: string[]
}

/**
 * Whoever uploaded it, and whoever the case it belongs to is for. A case not yet taken in may be received at every window that
 * offers its item. Who scanned a marked paper at a window opens it with the case, not for having uploaded it. Where a file lies in several cases within reach, the one that marks it counts.
 */
const within: Statement = {
  name: 'file-within-reach',
  text: `select f.id, f.sha256, f.name, f.type, f.size, p.case_id, p.material, p.mark, p.window_codes, p.recused
    from file f left join lateral (
      select p.case_id, p.material, p.mark, c.recused, case when c.window_code is not null then array[c.window_code]
          else array(select jsonb_array_elements_text(v.body -> 'windowCodes')) end as window_codes
        from case_file p join case_row c on c.id = p.case_id
          left join item_version v on v.code = c.item_code and v.version = c.item_version
        where p.file_id = f.id and ${caseWithinReach} order by p.mark is null, p.case_id limit 1) p on true
    where f.id = $1::uuid and (p.case_id is not null or f.owner_id = $2::uuid and ($4 = 'own'
      or not exists (select from case_file marked where marked.file_id = f.id and marked.mark is not null)))`,
}

const record = `insert into paper_opening (case_id, file_id, material, ground, account_id, role, because)
  values ($1, $2, $3, $4, $5, $6, $7)`

/**
 * The file, for someone within reach; throws 404 `file-not-found` to everyone else. A marked paper is opened by who handles its case,
 * and by who only watches with a reason (Licensing Law Art. 5(2)): each look is on record before anything is shown. To its owner's
 * side it is no secret.
 */
export async function openFile(
  database: Database,
  id: string,
  account: Account,
  scope: Scope,
  because: string | null,
): Promise<FileRecord> {
  const values = [id, account.id, account.departmentCode, scope]
  const [found] = await database.run<FileRecord & Place>(within, values)
  if (!found) throw new Problem(404, 'file-not-found')
  const { case_id, material, mark, window_codes, recused, ...file } = found
  if (scope === 'own' || case_id === null || mark === null) return file
  const refusal = refusalToOpen(account, { windowCodes: window_codes, recused }, because)
  if (refusal === 'opening-without-reason')
    throw new Problem(400, refusal, {}, [{ field: 'because', message: 'field-required' }])
  if (refusal) throw new Problem(403, refusal)
  await database.query(record, [case_id, id, material, mark, account.id, account.role, because?.trim() ?? null])
  return file
}
