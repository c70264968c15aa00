// Reads an event log in XES (IEEE 1849), trace by trace: of the file no more is in memory than the trace under way.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SaxesParser } from 'saxes'

/** Attributes by key; those that hold others give their own value alone. */
export type Attributes = ReadonlyMap<string, string>

/** A case of the log and its events, in the order written. */
export interface Trace {
  attributes: Attributes
  events: Attributes[]
}

/** The traces of a file, which may be packed (gzip). Throws an error naming the place where it is no XES. */
export async function* readXes(file: string): AsyncGenerator<Trace> {
  const reader = createTraceReader()
  const source = createReadStream(file)
  const text: Readable = (await isPacked(file)) ? source.pipe(createGunzip()) : source
  source.on('error', (error) => text.destroy(error))
  text.setEncoding('utf8')
  try {
    for await (const chunk of text) yield* reader.write(String(chunk))
    yield* reader.end()
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  const { buffer } = await handle
    .read({ buffer: Buffer.alloc(2), length: 2, position: 0 })
    .finally(() => handle.close())
  return buffer[0] === 0x1f && buffer[1] === 0x8b
}

interface TraceReader {
  /** Takes more of the file; gives the traces that end in it. */
  write(chunk: string): Trace[]
  end(): Trace[]
}

/** Attributes stand right below a trace or an event; what is nested deeper describes an attribute. */
function createTraceReader(): TraceReader {
  const parser = new SaxesParser()
  const path: string[] = []
  let done: Trace[] = []
  let attributes = new Map<string, string>()
  let events: Attributes[] = []
  let event = new Map<string, string>()
  parser.on('opentag', ({ name, attributes: given }) => {
    const parent = path.at(-1)
    path.push(name)
    if (path.length === 1 && name !== 'log') throw new Error(`this is no XES: it begins with <${name}>`)
    if (name === 'trace') [attributes, events] = [new Map(), []]
    else if (name === 'event') event = new Map()
    else if (parent === 'trace') attributes.set(given['key'] ?? '', given['value'] ?? '')
    else if (parent === 'event') event.set(given['key'] ?? '', given['value'] ?? '')
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    if (name === 'event' && path.at(-1) === 'trace') events.push(event)
    if (name === 'trace') done.push({ attributes, events })
  })
  parser.on('error', (error) => {
    throw error
  })
  const taken = () => {
    const traces = done
    done = []
    return traces
  }
  return {
    write: (chunk) => (parser.write(chunk), taken()),
    end: () => (parser.close(), taken()),
  }
}
