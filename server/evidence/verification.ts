import { hash } from 'node:crypto'
import { GrowingTree, leafDigest, type Digest } from './merkle.ts'
import { readNote, type Checkpoint } from './signed-note.ts'

export const findingKinds = [
  'not-an-entry',
  'changed',
  'missing',
  'chain-broken',
  'leaf-twice',
  'leaf-missing',
  'cut',
  'tail-lost',
  'rewritten',
  'checkpoint-forged',
  'receipt-unknown',
] as const

/** Something that cannot be if nobody touched the log. `line` counts the lines of the export; `leaf` the leaves of the tree. */
export interface Finding {
  kind: (typeof findingKinds)[number]
  line?: number
  stream?: string
  version?: number
  leaf?: number
  detail: string
}

/** What a check came to. `uncovered` entries are younger than the newest checkpoint. */
export interface Verified {
  entries: number
  streams: number
  checkpoints: number
  uncovered: number
  findings: Finding[]
}

/** A line of an exported log. */
export interface ExportedLine {
  entry?: unknown
  serial?: unknown
  hash?: unknown
  leaf?: unknown
}

/** The end of an entry, whose keys are in order: everything that says where it belongs. */
const ending = /"prev":"([0-9a-f]{64})",(?:"series":"[^"]*",)?"stream":"([^"]{36})","version":(\d+)\}$/
/** Long enough for that ending, whatever its series is called. */
const endingLength = 400
const genesis = '0'.repeat(64)
const mostFindings = 100

type Report = (finding: Finding) => void

/**
 * Checks an exported log entry by entry: the bytes against their hash, each entry against the one before it in its stream,
 * and all of them against every checkpoint. Keeps a hash for each stream and each leaf, and no entry.
 */
export function createVerification(verifier: string) {
  const findings: Finding[] = []
  const report: Report = (finding) => void (findings.length < mostFindings && findings.push(finding))
  const chains = createChains(report)
  const leaves: (Digest | undefined)[] = []
  const notes: { note: string; whose: string }[] = []
  const sought = new Set<string>()
  let entries = 0
  let unplaced = 0
  return {
    /** Takes the next entry of the export; `line` is where it stands. */
    entry(exported: ExportedLine, line: number): void {
      entries += 1
      const entryHash = chains.take(exported, line)
      if (entryHash === undefined) return
      sought.delete(entryHash)
      const { leaf } = exported
      if (typeof leaf !== 'number') unplaced += 1
      else if (leaves[leaf] === undefined) leaves[leaf] = leafDigest(entryHash)
      else report({ kind: 'leaf-twice', line, leaf, detail: `leaf ${leaf} has two entries` })
    },
    /** Takes a checkpoint, the log's own or one kept outside. */
    checkpoint: (note: string, whose: string) => void notes.push({ note, whose }),
    /** A hash somebody was given: it must be in the log. Say it before the entries. */
    receipt: (entryHash: string) => void sought.add(entryHash.toLowerCase()),
    /** The number of entries the export promises. */
    promised(count: number): void {
      if (count !== entries) report({ kind: 'cut', detail: `${count} entries are promised, ${entries} are here` })
    },
    result(): Verified {
      for (const entryHash of sought)
        report({ kind: 'receipt-unknown', detail: `no entry has the hash ${entryHash} of a receipt` })
      const checkpoints = notes.flatMap((note) => signedOnly(note, verifier, report))
      const covered = checkTree(leaves, checkpoints, report)
      const uncovered = unplaced + Math.max(0, leaves.length - covered)
      return { entries, streams: chains.streams(), checkpoints: checkpoints.length, uncovered, findings }
    },
  }
}

/** The chain of each stream. `take` gives the hash an entry claims, or nothing where the line holds none. */
function createChains(report: Report) {
  const heads = new Map<string, { version: number; hash: string }>()
  const begun = (stream: string) => {
    const head = { version: 0, hash: genesis }
    // A part of a text holds on to the whole of it: without a copy the first entry of every stream would stay in memory.
    heads.set(Buffer.from(stream).toString(), head)
    return head
  }
  return {
    streams: () => heads.size,
    take({ entry, serial, hash: claimed }: ExportedLine, line: number): string | undefined {
      const [, prev, stream, digits] = typeof entry === 'string' ? (ending.exec(entry.slice(-endingLength)) ?? []) : []
      if (typeof entry !== 'string' || stream === undefined || typeof claimed !== 'string') {
        report({ kind: 'not-an-entry', line, detail: 'this line holds no entry' })
        return undefined
      }
      const version = Number(digits)
      const where = { line, stream, version }
      const found = hash('sha256', typeof serial === 'number' ? `${entry} ${serial}` : entry)
      if (found !== claimed)
        report({ kind: 'changed', ...where, detail: `the bytes hash to ${found}, not to ${claimed}` })
      const head = heads.get(stream) ?? begun(stream)
      if (version !== head.version + 1)
        report({ kind: 'missing', ...where, detail: `version ${head.version + 1} should stand here` })
      else if (prev !== head.hash)
        report({ kind: 'chain-broken', ...where, detail: `it follows ${prev}, but before it stands ${head.hash}` })
      head.version = version
      head.hash = claimed
      return claimed
    },
  }
}

type Kept = Checkpoint & { whose: string }

/** The checkpoint, if the key signed it. */
function signedOnly({ note, whose }: { note: string; whose: string }, verifier: string, report: Report): Kept[] {
  try {
    return [{ ...readNote(note, verifier), whose }]
  } catch (error) {
    report({ kind: 'checkpoint-forged', detail: `${whose}: ${(error as Error).message}` })
    return []
  }
}

/** Holds the leaves against every checkpoint, the smallest first; returns how many leaves the largest covers. */
function checkTree(leaves: readonly (Digest | undefined)[], checkpoints: readonly Kept[], report: Report): number {
  const tree = new GrowingTree()
  let good = 0
  for (const { size, root, at, whose } of checkpoints.toSorted((a, b) => a.size - b.size)) {
    if (size > leaves.length) {
      const detail = `${whose}: the checkpoint of ${at} over ${size} entries is not reached, the log ends at ${leaves.length}`
      report({ kind: 'tail-lost', leaf: leaves.length, detail })
      continue
    }
    while (tree.size < size) {
      const leaf = leaves[tree.size]
      if (!leaf) {
        const detail = `no entry has leaf ${tree.size}, which the checkpoint of ${at} covers`
        report({ kind: 'leaf-missing', leaf: tree.size, detail })
        return size
      }
      tree.add(leaf)
    }
    if (!tree.root().equals(root)) {
      const detail = `${whose}: between leaf ${good} and ${size - 1} the log is not the one signed at ${at}`
      report({ kind: 'rewritten', leaf: good, detail })
      return size
    }
    good = size
  }
  return good
}
