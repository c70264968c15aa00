// Measures the server beside peers that do the least that could be done, in one run on one PostgreSQL, and says which
// promises held. A benchmark is not a test: a broken promise is a line of the output, only a crash is an exit code.
// Begin with workloads/append.ts, the smallest whole example of a workload and its peers.
import { cpus, loadavg } from 'node:os'
import { createCleanup } from './cleanup.ts'
import { openFixture, type Fixture } from './fixture.ts'
import { readOptions, type Options, type WorkloadName } from './options.ts'
import { asText, type Report } from './report.ts'
import { measureAppend } from './workloads/append.ts'
import { measureCommands } from './workloads/commands.ts'
import { measureDocuments } from './workloads/documents.ts'
import { measureDueDates } from './workloads/due-dates.ts'
import { measureFloor } from './workloads/floor.ts'
import { measureFootprint } from './workloads/footprint.ts'
import { measureHall } from './workloads/hall.ts'
import { measureOneBill } from './workloads/one-bill.ts'
import { measurePlanning } from './workloads/planning.ts'
import { measureQuestions } from './workloads/questions.ts'
import { measureReading } from './workloads/reading.ts'
import { measureRecalculation } from './workloads/recalculation.ts'
import { measureSupervision } from './workloads/supervision.ts'

const workloads: Record<WorkloadName, (fixture: Fixture, options: Options) => Promise<Report>> = {
  a: measureAppend,
  b: measureCommands,
  c: measureQuestions,
  d: measureFootprint,
  e: measureDocuments,
  f: measureReading,
  g: measureDueDates,
  h: measureRecalculation,
  i: measureSupervision,
  j: measurePlanning,
  k: measureOneBill,
  l: measureHall,
}

const options = readOptions(process.argv.slice(2))
const cleanup = createCleanup()
const reports: Report[] = []
const show = (report: Report) => {
  reports.push(report)
  if (!options.json) console.log(asText(report))
}
const start = performance.now()
try {
  const fixture = await openFixture(cleanup)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${fixture.server}, load before ${loadavg()[0]?.toFixed(1)}`
  if (!options.json) console.log(machine)
  show(await measureFloor(fixture))
  for (const name of options.only)
    try {
      show(await workloads[name](fixture, options))
    } catch (error) {
      process.exitCode = 1
      console.error(`(${name}) crashed:`, error)
    }
  if (options.json) console.log(JSON.stringify({ machine, rounds: options.rounds, seconds: options.seconds, reports }))
} finally {
  await cleanup.run()
}
if (!options.json) console.log(`\n${((performance.now() - start) / 1_000).toFixed(0)} s in all`)
