import { vi } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { ownCity } from './own-city.ts'

/** Suspends an item or takes it up again, behind the server's back; waits until the server has seen it. */
export async function setItemStatus(code: string, status: 'in-use' | 'suspended'): Promise<void> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  await database.query('update item set status = $2 where code = $1', [code, status])
  await database.close()
  await vi.waitUntil(
    async () => {
      const response = await fetch(`${ownCity.origin}/api/public/items/${code}`)
      return ((await response.json()) as { status: string }).status === status
    },
    { timeout: 10_000, interval: 200 },
  )
}
