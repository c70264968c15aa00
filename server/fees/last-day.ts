import type { setLastDay } from '#api/charge-book.ts'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import { bookFaults, type ChargeBook } from '#domain/fees/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import type { Ask } from '../kernel/mount.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { presentBook, publishCharges } from './charge-book.ts'

/** Sets the last day of a charge in a new version of the book; the text it rests on is in the audit, both or neither. */
export async function lastDaySet(
  database: Database,
  {
    account,
    requestId,
    requestHash,
  }: Pick<Ask<Account, unknown, unknown, unknown>, 'account' | 'requestId' | 'requestHash'>,
  { version, charge, lastOn, basis }: BodyOf<typeof setLastDay>,
): Promise<{ version: number } | Refusal> {
  if (lastOn !== null && !isDay(lastOn)) throw wrong('lastOn', 'field-date')
  const detail = { charge, lastOn: lastOn ?? '', basis }
  const act: Act = {
    by: account.id,
    action: 'charge-ended',
    requestId,
    requestHash,
    subject: String(version + 1),
    detail,
  }
  const done = await administer(database, act, async (query) => {
    // One version after the other; questions go on.
    await query(`select pg_advisory_xact_lock(hashtext('charge_book'))`)
    const present = await presentBook({ query })
    const ended = withLastDay(present.book, charge, lastOn)
    if (ended === null) throw wrong('charge', 'field-enum')
    if (bookFaults(ended).length > 0) throw wrong('lastOn', 'field-date')
    if (present.version !== version) return refuse('book-changed')
    await publishCharges({ query }, ended)
    return undefined
  })
  return done instanceof Refusal ? done : { version: (await presentBook(database)).version }
}

const wrong = (field: string, message: string) => new Problem(400, 'invalid', {}, [{ field, message }])

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
