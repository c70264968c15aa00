import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes read at a time. */
const chunkSize = 1_048_576
const newline = 10

/**
 * The lines of a file, ended by a line feed and nothing else: text may hold other characters that break a line. Read in
 * large pieces and without waiting in between, for a log has millions of them.
 */
export function* linesOfFile(file: string): Generator<string> {
  const descriptor = openSync(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(chunkSize)
    let rest = Buffer.alloc(0)
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)])
      let from = 0
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        yield bytes.toString('utf8', from, end)
        from = end + 1
      }
      rest = bytes.subarray(from)
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}
