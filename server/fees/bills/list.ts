import type { bills } from '#api/bills.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { billNumberOf, type BillStatus, type BillSubject } from '#domain/fees/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { cursor, isDay, pageOf } from '../../kernel/page.ts'
import { billWithinReach, reachOf } from './reach.ts'

interface Row {
  id: string
  serial: number | null
  status: BillStatus
  kind: BillSubject['kind']
  subjectId: string
  number: string
  name: string
  nameEn: string
  issuedOn: string
  dueFen: number
  owedFen: number
  refundFen: number
}

const list: Statement = {
  name: 'bill-list',
  text: `select b.id, b.serial, b.status, b.subject_kind as kind, b.subject_id as "subjectId", b.subject_number as number,
      b.subject_name as name, b.subject_name_en as "nameEn", b.issued_on as "issuedOn",
      b.due_fen as "dueFen", b.owed_fen as "owedFen", b.refund_fen as "refundFen"
    from bill b where ${billWithinReach}
      and ($4::date is null or (b.issued_on, b.id) < ($4::date, $5::uuid))
      and ($7::text is null or b.status = $7)
      and ($8::uuid is null or b.subject_id = $8)
    order by b.issued_on desc, b.id desc limit $6`,
}

/** Bills within reach, newest first, a page by key. */
export async function billsOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof bills>,
): Promise<ReplyOf<typeof bills>> {
  const [on, id] = cursor(query.after, isDay) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const rows = await database.run<Row>(list, [
    ...reachOf(account, scope),
    on,
    id,
    limit + 1,
    query.status ?? null,
    query.subject ?? null,
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.issuedOn}_${last.id}`)
  return { bills: shown.map(lineOf), next }
}

function lineOf({ serial, kind, subjectId, number, name, nameEn, ...line }: Row) {
  return {
    ...line,
    number: billNumberOf({ serial, issuedOn: line.issuedOn }),
    subject: { kind, id: subjectId, number, name, nameEn },
  }
}
