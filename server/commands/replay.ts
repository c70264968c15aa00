import { parseArgs } from 'node:util'
import { createReplay, type ReplayedCase } from '#domain/cases/index.ts'
import { readExport } from './read-export.ts'

/** `onedoor replay --export FILE [--cases]`: what every case came to and all its clocks, from an exported log alone. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      export: { type: 'string' },
      cases: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (!values.export) throw new Error('say which export to replay: --export FILE')
  const replay = createReplay()
  const references = readExport(values.export, ({ stream, recorded }) => replay.take(stream, recorded))
  const results = replay.results(references)
  const events = replay.events()
  if (values.json) {
    console.log(JSON.stringify({ cases: results.length, events, ...(values.cases && { results }) }))
    return
  }
  if (values.cases) for (const result of results) console.log(lineOf(result))
  console.log(`${results.length} cases, ${events} events`)
}

const lineOf = ({ id, caseNumber, status, dueOn, clocks }: ReplayedCase): string =>
  [
    caseNumber ?? id,
    status,
    dueOn ?? '-',
    ...clocks.map((clock) => `${clock.kind} ${clock.startOn}–${clock.dueOn}`),
  ].join('\t')
