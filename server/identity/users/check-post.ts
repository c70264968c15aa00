import { faultsOfPost, type Post } from '#domain/organisation/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Query } from '../../kernel/administer.ts'
import { refuseUnknownRole } from '../accounts.ts'

/** Throws 400 `invalid` where role, department and windows do not fit each other, or are not there. */
export async function checkPost(query: Query, post: Post): Promise<void> {
  refuseUnknownRole(post.role)
  const faults = faultsOfPost(post)
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  const [known] = await query<{ department: boolean; windows: number }>(
    `select $1::text is null or exists (select from department where code = $1 and not closed) as department,
       (select count(*)::int from service_window where code = any($2::text[]) and not closed) as windows`,
    [post.departmentCode, post.windowCodes],
  )
  if (!known?.department)
    throw new Problem(400, 'invalid', {}, [{ field: 'departmentCode', message: 'field-unknown-department' }])
  if (known.windows < post.windowCodes.length)
    throw new Problem(400, 'invalid', {}, [{ field: 'windowCodes', message: 'field-unknown-window' }])
}
