import { chargeBill } from '#api/charges.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { oneBill } from './one-bill.ts'

/** Charges: one bill for everything. */
export function feeRoutes(mount: Mount<Account>, { database }: { database: Database }): void {
  mount(chargeBill, ({ query }) => oneBill(database, factsOf(query.facts), query.on))
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
