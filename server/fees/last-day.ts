import type { setLastDay } from '#api/charge-book.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { bookFaults, type ChargeBook } from '#domain/fees/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { writeAudit } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { presentBook, publishCharges } from './charge-book.ts'

type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? B : never

/** Sets the last day of a charge in a new version of the book; the text it rests on is in the audit. */
export async function lastDaySet(
  database: Database,
  accountId: string,
  { version, charge, lastOn, basis }: BodyOf<typeof setLastDay>,
): Promise<{ version: number } | Refusal> {
  if (lastOn !== null && !isDay(lastOn))
    throw new Problem(400, 'invalid', {}, [{ field: 'lastOn', message: 'field-date' }])
  const present = await presentBook(database)
  const ended = withLastDay(present.book, charge, lastOn)
  if (ended === null) throw new Problem(400, 'invalid', {}, [{ field: 'charge', message: 'field-enum' }])
  if (bookFaults(ended).length > 0) throw new Problem(400, 'invalid', {}, [{ field: 'lastOn', message: 'field-date' }])
  if (present.version !== version) return refuse('book-changed')
  await publishCharges(database, ended)
  await writeAudit(database, {
    accountId,
    action: 'charge-ended',
    outcome: 'ok',
    detail: { charge, lastOn: lastOn ?? '', basis },
  })
  return { version: (await presentBook(database)).version }
}

function withLastDay(book: ChargeBook, charge: string, lastOn: string | null): ChargeBook | null {
  if (!book.charges.some(({ code }) => code === charge)) return null
  const charges = book.charges.map((rule) => {
    if (rule.code !== charge) return rule
    // Whoever sets its last day, or says there is none, has verified it.
    const { effectiveTo: _, endUnverified: __, ...kept } = rule
    return { ...kept, ...(lastOn !== null && { effectiveTo: lastOn }) }
  })
  return { ...book, charges }
}
