import { charges } from '#cities/haimen/fees-construction/index.ts'
import { billOf, type ChargeFacts } from '#domain/fees/index.ts'
import type { Fixture } from '../fixture.ts'
import { alternate, closedLoop, medianFigures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'

const day = '2008-03-03'
const facts: ChargeFacts = Object.fromEntries(charges.facts.map(({ code, example }) => [code, example]))
const rules = [...charges.charges, ...charges.entrusted]

/** One bill of every charge of a construction project, as every desk computes it anew. No database. */
export async function measureOneBill(_: Fixture, { rounds, seconds }: Options): Promise<Report> {
  const once = () => {
    const { lines } = billOf(rules, facts, day)
    if (lines.length < 26) throw new Error(`a project of the middle size is charged ${lines.length} times`)
    return Promise.resolve(true)
  }
  await closedLoop(1, 0.2, once)
  const { billed } = await alternate(rounds, { billed: () => closedLoop(1, seconds, once) })
  const figures = medianFigures(billed)
  return {
    workload: 'k',
    title: 'one bill of the 26 charges of a construction project, computed from its facts; one core, no database',
    notes: [],
    lines: [{ name: 'billOf()', ...figures }],
    promises: [atMost('bill of 26 charges, p95', figures.p95, 5, ' ms')],
  }
}
