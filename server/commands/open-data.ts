import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createCalendars } from '../calendar/index.ts'
import { openDataLines } from '../statistics/index.ts'
import { withDatabase } from './connect.ts'

/** `onedoor open-data FILE`: what the public figures are made of, without persons, as they are now. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file) throw new Error('say which file to write')
  const rows = await withDatabase((database) =>
    database.transaction(async (query) => {
      // One snapshot for all lines, however busy the centre is meanwhile.
      await query('set transaction isolation level repeatable read, read only')
      const calendars = createCalendars({ query })
      await calendars.load()
      let lines = 0
      const counted = async function* () {
        for await (const line of openDataLines(query, calendars.current())) {
          lines++
          yield line
        }
      }
      await pipeline(Readable.from(counted()), createWriteStream(file))
      return lines - 1
    }),
  )
  console.log(values.json ? JSON.stringify({ file, rows }) : `${rows} rows → ${file}`)
}
