import type { Database, Statement } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'

const known: Statement = {
  name: 'people-of-department',
  text: `select count(*)::int as n from account where id = any($1::uuid[]) and department_code = $2`,
}

/** The accounts named, each once; throws a 400 of the field where one is not of the department. */
export async function peopleOf(
  { run }: Pick<Database, 'run'>,
  departmentCode: string,
  ids: readonly string[],
  field: string,
): Promise<string[]> {
  const named = [...new Set(ids)]
  if (named.length === 0) return []
  const [row] = await run<{ n: number }>(known, [named, departmentCode])
  if (row?.n !== named.length) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-not-of-department' }])
  return named
}
