import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createVerification, type Verified } from '../evidence/index.ts'
import { linesOfFile } from './lines-of-file.ts'

interface Line {
  entry?: unknown
  checkpoint?: unknown
}

/**
 * `onedoor verify --export FILE [--checkpoint FILE] [--key FILE] [--receipt HASH]`: whether an exported log is what was
 * signed, without a database. Fails on any finding. A key and a checkpoint kept elsewhere are worth more than those inside.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      export: { type: 'string' },
      checkpoint: { type: 'string', multiple: true, default: [] },
      key: { type: 'string' },
      receipt: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  })
  if (!values.export) throw new Error('say which export to verify: --export FILE')
  const key = values.key && readFileSync(values.key, 'utf8').trim()
  const verified = verifyExport(values.export, { ...values, key })
  if (values.json) console.log(JSON.stringify(verified))
  else say(verified, key !== undefined)
  if (verified.findings.length > 0) process.exitCode = 1
}

function verifyExport(
  file: string,
  { key, checkpoint, receipt }: { key: string | undefined; checkpoint: string[]; receipt: string[] },
): Verified {
  let line = 0
  let verification: ReturnType<typeof createVerification> | undefined
  let promised = 0
  for (const text of linesOfFile(file)) {
    line += 1
    const read = jsonOf(text)
    if (!verification) {
      const { format, count, verifier } = read as { format?: unknown; count?: unknown; verifier?: unknown }
      if (format !== 'onedoor-log' || typeof count !== 'number') throw new Error(`${file} is not an exported log`)
      if (key === undefined && typeof verifier !== 'string')
        throw new Error(`${file} names no key: give one with --key`)
      promised = count
      verification = createVerification(key ?? String(verifier))
      for (const hash of receipt) verification.receipt(hash)
      for (const kept of checkpoint) verification.checkpoint(readFileSync(kept, 'utf8'), kept)
    } else if (typeof read.checkpoint === 'string') verification.checkpoint(read.checkpoint, `line ${line}`)
    else verification.entry(read, line)
  }
  if (!verification) throw new Error(`${file} is empty`)
  verification.promised(promised)
  return verification.result()
}

/** A line that is no JSON holds no entry, and is found as such. */
function jsonOf(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    return {}
  }
}

function say({ entries, streams, checkpoints, uncovered, findings }: Verified, ownKey: boolean): void {
  for (const { kind, line, stream, version, detail } of findings)
    console.log([kind, line && `line ${line}`, stream && `${stream}/${version}`, detail].filter(Boolean).join('\t'))
  console.log(`${entries} entries of ${streams} streams, ${checkpoints} checkpoints, ${uncovered} not covered yet`)
  if (!ownKey) console.log('checked with the key named in the export itself; give one you keep with --key')
  console.log(findings.length === 0 ? 'nothing was changed' : `${findings.length} findings`)
}
