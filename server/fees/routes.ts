import { chargeBook, setLastDay } from '#api/charge-book.ts'
import { chargeBill } from '#api/charges.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { presentBook } from './charge-book.ts'
import { lastDaySet } from './last-day.ts'
import { oneBill } from './one-bill.ts'

/** Charges: one bill for everything. */
export function feeRoutes(mount: Mount<Account>, { database }: { database: Database }): void {
  mount(chargeBook, () => shownBook(database))
  mount(setLastDay, ({ body, ...asked }) => lastDaySet(database, asked, body))
  mount(chargeBill, ({ query }) => oneBill(database, factsOf(query.facts), query.on))
}

async function shownBook(database: Database) {
  const { version, book } = await presentBook(database)
  const charges = book.charges.map(({ code, name, nameEn, kind, effectiveFrom, ...rule }) => ({
    ...{ code, name, nameEn, kind, effectiveFrom, beginUnverified: rule.beginUnverified ?? false },
    ...{ effectiveTo: rule.effectiveTo ?? null, endUnverified: rule.endUnverified ?? false, fate: rule.fate ?? null },
  }))
  return { version, charges }
}

/** `fact:number`, by commas. */
const factsOf = (written = ''): Record<string, number> =>
  Object.fromEntries(
    written
      .split(',')
      .filter(Boolean)
      .map((pair): [string, number] => {
        const [fact = '', value = ''] = pair.split(':')
        return [fact, Number(value)]
      }),
  )
