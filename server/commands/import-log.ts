import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createCalendars } from '../calendar/index.ts'
import { openKeyring } from '../kernel/keyring.ts'
import { importLog, logMapOf, readXes, type ImportedLog } from '../outside/index.ts'
import { createRegime } from '../supervision/index.ts'
import { withDatabase } from './connect.ts'

/**
 * `onedoor import-log FILE.xes[.gz] --map MAP.json [--json]`: a public event log as the cases of an outside system, supervised
 * as they would have been. Importing a log again stores nothing twice.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { map: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new Error('say which log to import: FILE.xes or FILE.xes.gz')
  if (!values.map) throw new Error('say how the log is to be read: --map MAP.json')
  const map = await mapOf(values.map)
  const imported = await withDatabase(async (database, { dataDir }) => {
    const calendars = createCalendars(database)
    const regime = createRegime(database)
    await Promise.all([calendars.load(), regime.load()])
    const keyring = openKeyring(path.join(dataDir, 'keys'))
    const calendar = (version: string | null) => (version === null ? calendars.current() : calendars.of(version))
    return importLog({ database, keyring, regime: regime.current, calendar }, readXes(file), map)
  })
  console.log(values.json ? JSON.stringify(imported) : linesOf(imported))
}

async function mapOf(file: string) {
  try {
    return logMapOf(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

const linesOf = ({ cases, events, rejected, onTime, late, withoutEnd, cards, accepted, duplicate }: ImportedLog) =>
  [
    `${cases} cases: ${onTime} on time, ${late} late, ${withoutEnd} without an end`,
    `${events} events: ${accepted} stored, ${duplicate} there already, ${rejected} rejected`,
    ...Object.entries(cards).map(([rule, count]) => `${rule}: ${count} cards`),
  ].join('\n')
