import { append } from '../../server/kernel/append.ts'
import { openDatabase } from '../../server/kernel/database.ts'
import { migrate } from '../../server/kernel/migrate.ts'
import type { Fixture } from '../fixture.ts'
import { alternate, closedLoop, medianFigures, ratio } from '../measure.ts'
import type { Options } from '../options.ts'
import { openBareStatement } from '../peers/bare-statement.ts'
import { preparePgbench } from '../peers/pgbench.ts'
import { atLeast, type Report } from '../report.ts'
import { acceptedCase, filePaper } from './accepted-case.ts'
import { caseAppend, sent } from './append-statement.ts'

const workers = 16

/** The append of the log beside the same statement and values sent by the driver alone, and by pgbench's C. */
export async function measureAppend(fixture: Fixture, { rounds, seconds }: Options): Promise<Report> {
  const url = await fixture.createDatabase('append')
  const database = openDatabase(url, { max: workers })
  await migrate(database)
  await filePaper(database)
  const bare = openBareStatement(url, workers, sent.statement, sent.values)
  const pgbench = await preparePgbench(fixture, url, workers)
  const ours = async () => (await append(database, caseAppend, acceptedCase()), true)
  try {
    await closedLoop(workers, 1, ours)
    await closedLoop(workers, 1, bare.send)
    const measured = await alternate(rounds, {
      ours: () => closedLoop(workers, seconds, ours),
      bare: () => closedLoop(workers, seconds, bare.send),
      pgbench: pgbench && (() => pgbench(seconds)),
    })
    const share = ratio(measured.ours, measured.bare)
    const lines = [
      { name: 'append()', ...medianFigures(measured.ours), ratio: share },
      { name: 'the same statement by bare pg', ...medianFigures(measured.bare), ratio: 1 },
      {
        name: 'pgbench, a like insert',
        ...medianFigures(measured.pgbench),
        ratio: ratio(measured.pgbench, measured.bare),
      },
    ]
    return {
      workload: 'a',
      title: `append of an accepted case on a fresh stream, ${workers} workers; ratio to bare pg`,
      notes: [],
      lines: pgbench ? lines : lines.slice(0, 2),
      promises: [atLeast('append / same statement by bare pg', share, 0.6)],
    }
  } finally {
    await database.close()
    await bare.close()
  }
}
