import { caseDecider, papersToBring, type CaseEvent } from '#domain/cases/index.ts'
import type { PaperToBring } from '#domain/hall/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import type { Statement } from '../../kernel/database.ts'
import type { Bookings } from './bookings.ts'

interface Booked {
  item: string | null
  /** Of the newest case of that item the party has open; null where it has none. */
  log: string | null
  itemVersion: number | null
}

const booked: Statement = {
  name: 'papers-of-booking',
  text: `select b.item_code as item, c.log, c.item_version as "itemVersion" from booking b left join lateral (
      select c.item_version, ${logOf('c.id')} as log from applicant_case a join case_row c on c.id = a.case_id
      where a.applicant_id = b.party_id and c.item_code = b.item_code and c.closed_on is null
      order by a.drafted_at desc limit 1) c on true
    where b.id = $1::uuid`,
}

/** What whoever booked has yet to bring for its item; null where it is for none. */
export async function papersFor({ hall, items }: Bookings, id: string): Promise<PaperToBring[] | null> {
  const [row] = await hall.database.run<Booked>(booked, [id])
  if (row?.item == null) return null
  const state = row.log === null ? null : fold(caseDecider, recordedOf<CaseEvent>(row.log))
  const item =
    row.itemVersion === null ? (await items.published(row.item))?.item : await items.version(row.item, row.itemVersion)
  return item ? papersToBring(item, state).map(({ name, nameEn }) => ({ name, nameEn })) : null
}
