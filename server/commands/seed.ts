import { parseArgs } from 'node:util'
import { seedCases } from '../demo/index.ts'
import { createServices } from '../services.ts'
import { withDatabase } from './connect.ts'

/** `onedoor seed [--city haimen] --cases N [--seed S]`: loads the city if there is none and plays N more cases into it. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      city: { type: 'string', default: 'haimen' },
      cases: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  if (values.city !== 'haimen') throw new Error(`there is no city "${values.city}": haimen`)
  const cases = wholeNumber('--cases', values.cases, 1_000_000)
  const seed = wholeNumber('--seed', values.seed, 2 ** 31)
  const counts = await withDatabase(async (database, config) => {
    const commands = await seedCases(createServices(database, config), cases, seed)
    const [held] = await database.query<{ cases: number; events: number }>(
      'select (select count(*) from case_row) as cases, (select count(*) from event) as events',
    )
    return { played: commands === null ? 0 : cases, commands: commands ?? 0, ...held }
  })
  console.log(values.json ? JSON.stringify(counts) : sentenceOf(counts))
}

const sentenceOf = (counts: { played: number; commands: number; cases?: number; events?: number }) =>
  `${counts.played} cases played by ${counts.commands} commands; the city now has ${counts.cases} cases, ${counts.events} events`

function wholeNumber(name: string, text: string, most: number): number {
  if (!/^\d+$/.test(text) || Number(text) > most)
    throw new Error(`${name} must be a whole number up to ${most}, not "${text}"`)
  return Number(text)
}
