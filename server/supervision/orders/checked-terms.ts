import type { OrderTerms } from '#domain/supervision/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'

const known: Statement = {
  name: 'known-to-order',
  text: `select
    exists (select from department where code = $1) as department,
    $2::text is null or exists (select from service_window where code = $2 and department_code = $1) as window,
    (select count(*)::int from card where id = any($3::uuid[]) and department_code = $1) as cards,
    (select count(*)::int from case_row where id = any($4::uuid[]) and department_code = $1) as cases`,
}

/** The terms as they may be issued: throws a 400 that names what is not the unit's, or not there. */
export async function termsOf(
  { run }: Pick<Database, 'run'>,
  {
    windowCode = null,
    cards = [],
    cases = [],
    ...terms
  }: Omit<OrderTerms, 'windowCode' | 'cards' | 'cases'> & {
    windowCode?: string | null
    cards?: string[]
    cases?: string[]
  },
): Promise<OrderTerms> {
  const about = { cards: [...new Set(cards)], cases: [...new Set(cases)] }
  const [row] = await run<{ department: boolean; window: boolean; cards: number; cases: number }>(known, [
    ...[terms.departmentCode, windowCode, about.cards, about.cases],
  ])
  const faults = [
    ...(row?.department ? [] : [{ field: 'departmentCode', message: 'field-unknown-department' }]),
    ...(row?.window ? [] : [{ field: 'windowCode', message: 'field-other-department' }]),
    ...(row?.cards === about.cards.length ? [] : [{ field: 'cards', message: 'field-not-of-department' }]),
    ...(row?.cases === about.cases.length ? [] : [{ field: 'cases', message: 'field-not-of-department' }]),
  ]
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  return { ...terms, windowCode, ...about }
}
