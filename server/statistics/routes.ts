import * as contract from '#api/statistics.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { createOpenDataFile } from './open-data-file.ts'
import { createStatistics, type StatisticsSources } from './statistics.ts'

/** The routes of statistics: all public, and no person in them. */
export function statisticsRoutes(mount: Mount<Account>, sources: StatisticsSources, folder: string): void {
  const openData = createOpenDataFile(folder, sources)
  const statisticsOf = createStatistics(sources)
  mount(contract.statistics, ({ query: { month } }) => statisticsOf(month))
  mount(contract.openData, async ({ reply }) =>
    reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="onedoor-open-data.ndjson"')
      .send(await openData()),
  )
}
