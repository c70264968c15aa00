import { bookFaults, type ChargeBook } from '#domain/fees/index.ts'
import type { Database } from '../kernel/database.ts'

/** Publishes what is charged: a new version where it differs from the present one; throws where an amount would be wrong. */
export async function publishCharges(database: Pick<Database, 'query'>, book: ChargeBook): Promise<void> {
  const faults = bookFaults(book)
  if (faults.length > 0)
    throw new Error(`charges are not published: ${faults.map(({ charge, fault }) => `${charge} ${fault}`).join(', ')}`)
  await database.query(
    `insert into charge_book (version, body)
     select coalesce(b.version, 0) + 1, $1::jsonb
     from (select 1) one left join lateral (select version, body from charge_book order by version desc limit 1) b on true
     where b.body is distinct from $1::jsonb`,
    [JSON.stringify(book)],
  )
}

interface BookVersion {
  version: number
  book: ChargeBook
}

/** What stands before anything was published. */
export const emptyBook: BookVersion = { version: 0, book: { charges: [], entrusted: [], facts: [] } }

/** The book in force with its version; an empty one before anything was published. */
export async function presentBook(database: Pick<Database, 'query'>): Promise<BookVersion> {
  const [found] = await database.query<BookVersion>(
    'select version, body as book from charge_book order by version desc limit 1',
  )
  return found ?? emptyBook
}
