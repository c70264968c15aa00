import type { CaseEvent } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import { compiled, type Compiled, type ExportReferences } from './export-references.ts'
import { linesOfFile } from './lines-of-file.ts'

/** One entry of an export with the case it belongs to. */
export interface ExportedEntry {
  stream: string
  recorded: Recorded<CaseEvent>
}

interface Header {
  format?: unknown
  version?: unknown
  count?: unknown
  references?: ExportReferences
}

/** Reads an exported log line by line; throws an error naming the line that is wrong. `take` sees every entry in order. */
export function readExport(file: string, take: (entry: ExportedEntry) => void): Compiled {
  let references: Compiled | undefined
  let expected = 0
  let entries = 0
  let line = 0
  for (const text of linesOfFile(file)) {
    line++
    try {
      if (line === 1) ({ references, expected } = headerOf(JSON.parse(text) as Header))
      else {
        const read = JSON.parse(text) as { entry?: unknown; serial?: unknown; checkpoint?: unknown }
        if (read.checkpoint !== undefined) continue
        entries++
        take(entryOf(read))
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`${file}, line ${line}: ${why}`, { cause: error })
    }
  }
  if (!references) throw new Error(`${file} is empty`)
  if (entries !== expected) throw new Error(`${file} promises ${expected} entries and holds ${entries}`)
  return references
}

function headerOf({ format, version, count, references }: Header) {
  if (format !== 'onedoor-log' || version !== 1) throw new Error('this is not an exported log')
  if (typeof count !== 'number') throw new Error('the header does not say how many entries follow')
  if (!references?.regime || !(references as Partial<ExportReferences>).outsideSystems)
    throw new Error(
      'the header lacks items, calendars, rules or outside systems: export the log again with this version',
    )
  return { references: compiled(references), expected: count }
}

function entryOf({ entry, serial }: { entry?: unknown; serial?: unknown }): ExportedEntry {
  if (typeof entry !== 'string') throw new Error('no entry here')
  const { at, event, stream, version } = JSON.parse(entry) as Omit<Recorded<CaseEvent>, 'serial'> & { stream: string }
  return { stream, recorded: { at, event, version, serial: typeof serial === 'number' ? serial : null } }
}
