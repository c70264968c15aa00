import type { billedSubject } from '#api/bills.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { billOf, type BillStatus, type BillSubject } from '#domain/fees/index.ts'
import { civilDateOf, parseCaseNumber } from '#domain/kernel/index.ts'
import type { CaseDesk } from '../../cases/index.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { sourceOf } from './source-of.ts'

/** The stream of the one bill a subject has. */
export const billIdOf = ({ kind, id }: Pick<BillSubject, 'kind' | 'id'>): string => uuidOf(`bill ${kind} ${id}`)

/** What is to be billed, by its number; 404 where nothing bears it. */
export async function subjectByNumber(desk: CaseDesk, number: string): Promise<ReplyOf<typeof billedSubject>> {
  const { database } = desk
  const found = await idOf(database, number.trim(), desk.regionCode)
  if (!found) throw new Problem(404, 'nothing-of-that-number')
  const { subject, book, subjectFacts, facts } = await sourceOf(desk, found)
  const [known] = await database.query<{ now: string; billId: string | null; billStatus: BillStatus | null }>(
    `select clock_timestamp() as now, b.id as "billId", b.status as "billStatus"
     from (select 1) one left join bill b on b.id = $1`,
    [billIdOf(found)],
  )
  const { now, billId, billStatus } = known ?? { now: '', billId: null, billStatus: null }
  const { missing } = billOf(book.rules, subjectFacts, civilDateOf(now))
  const { partyId: _, ...named } = subject
  return {
    ...{ subject: named, billId, billStatus, besides: [...book.besides] },
    facts: facts
      .filter(({ code }) => missing.includes(code) || subjectFacts[code] !== undefined)
      .map(({ example: __, ...fact }) => ({ ...fact, value: subjectFacts[fact.code] ?? null })),
  }
}

async function idOf(database: Database, number: string, regionCode: string) {
  const [, region, year, serial] = /^(\d{6})-(\d{4})-(\d{6})$/.exec(number) ?? []
  if (region === regionCode) {
    const [row] = await database.query<{ id: string }>('select id from project where year = $1 and serial = $2', [
      Number(year),
      Number(serial),
    ])
    if (row) return { kind: 'project' as const, id: row.id }
  }
  const parts = parseCaseNumber(number)
  if ('reason' in parts) return null
  const [row] = await database.query<{ id: string }>(
    'select case_id as id from case_number where received_on = $1 and serial = $2',
    [parts.on, parts.serial],
  )
  return row ? { kind: 'case' as const, id: row.id } : null
}
