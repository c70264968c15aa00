import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Recorded } from '#domain/kernel/index.ts'
import type { CardEvent } from '#domain/supervision/index.ts'
import type { StreamLog } from '../supervision/index.ts'
import type { Compiled } from './export-references.ts'
import { linesOfFile } from './lines-of-file.ts'
import { readExport, type ExportedEntry } from './read-export.ts'

/** Bytes of an export told at a time, and those gathered before they are written. */
const partBytes = 48 * 1024 * 1024
const gatheredBytes = 512 * 1024

/** An export by its streams. */
interface ByStream {
  references: Compiled
  /** The instant of its last entry: the export is from then as far as it says. */
  until: string
  /** Cases there are in it. */
  streams: Generator<StreamLog>
}

/**
 * The streams of an export, each with the cards about it. The entries lie in the order they were stored: they are first put
 * into parts on the disk, so that one part at a time is in memory however long the log is.
 */
export function streamsOfExport(file: string): ByStream {
  const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-replay-'))
  const parts = openParts(folder, Math.min(Math.ceil(statSync(file).size / partBytes), 200))
  // Whichever part a card is in is that of what it is about.
  const ofCard = new Map<string, number>()
  let until = ''
  try {
    const references = readExport(file, (entry) => {
      const { stream, recorded } = entry
      if (recorded.at > until) until = recorded.at
      const part = ofCard.get(stream) ?? parts.of(subjectOf(entry))
      if (isRaised(entry)) ofCard.set(stream, part)
      parts.put(part, entry)
    })
    parts.close()
    ofCard.clear()
    return { references, until, streams: streamsIn(folder, parts.files) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

type Raised = Recorded<Extract<CardEvent, { type: 'CardRaised' }>>
const isRaised = ({ recorded }: ExportedEntry): boolean => (recorded.event.type as string) === 'CardRaised'

const subjectOf = (entry: ExportedEntry): string =>
  isRaised(entry) ? (entry.recorded as unknown as Raised).event.finding.about.id : entry.stream

function openParts(folder: string, count: number) {
  const files = Array.from({ length: Math.max(count, 1) }, (_, n) => path.join(folder, `${n}`))
  const open = files.map((name) => ({ descriptor: openSync(name, 'w', 0o600), gathered: [] as string[], bytes: 0 }))
  const flush = (part: (typeof open)[number]) => {
    if (part.gathered.length > 0) writeSync(part.descriptor, `${part.gathered.join('\n')}\n`)
    part.gathered = []
    part.bytes = 0
  }
  return {
    files,
    /** The part of a subject: by the end of its name, which is as good as chance. */
    of: (name: string): number => {
      let sum = 0
      for (const character of name.slice(-6)) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003
      return sum % files.length
    },
    put(at: number, entry: ExportedEntry) {
      const part = open[at]
      if (!part) throw new Error(`there is no part ${at}`)
      const line = JSON.stringify(entry)
      part.gathered.push(line)
      part.bytes += line.length
      if (part.bytes > gatheredBytes) flush(part)
    },
    close() {
      for (const part of open) {
        flush(part)
        closeSync(part.descriptor)
      }
    },
  }
}

function* streamsIn(folder: string, files: readonly string[]): Generator<StreamLog> {
  try {
    for (const file of files) yield* streamsOfPart(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* streamsOfPart(file: string): Generator<StreamLog> {
  const logs = new Map<string, Recorded<{ type: string }>[]>()
  const cards = new Map<string, Recorded<CardEvent>[][]>()
  for (const line of linesOfFile(file)) {
    const entry = JSON.parse(line) as ExportedEntry
    const log = logs.get(entry.stream)
    if (log) log.push(entry.recorded)
    else {
      const begun: Recorded<{ type: string }>[] = [entry.recorded]
      logs.set(entry.stream, begun)
      if (!isRaised(entry)) continue
      const about = subjectOf(entry)
      cards.set(about, [...(cards.get(about) ?? []), begun as Recorded<CardEvent>[]])
    }
  }
  for (const [stream, log] of logs)
    if (log[0]?.event.type !== 'CardRaised') yield { stream, log, cards: cards.get(stream) ?? [] }
}
