// The tree over the log, hashed as RFC 6962 says: a leaf is sha256(0x00 ‖ hash of the entry), a node sha256(0x01 ‖ left ‖
// right). Everything here asks for hashes of whole subtrees, wherever they are kept.
import { createHash, hash } from 'node:crypto'

/** Gives the hash of the subtree over the leaves `index * 2^level` up to, not including, `(index + 1) * 2^level`. */
export type Subtrees = (level: number, index: number) => Buffer | Promise<Buffer>

/** What a tree without leaves is called. */
export const emptyRoot = createHash('sha256').digest()

const sha256 = (...parts: Buffer[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const [leafMark, nodeMark] = [Buffer.of(0), Buffer.of(1)]

/** The leaf of an entry, by the entry's own hash. */
export const leafOf = (entryHash: Buffer): Buffer => sha256(leafMark, entryHash)

/** The node above two. */
export const nodeOf = (left: Buffer, right: Buffer): Buffer => sha256(nodeMark, left, right)

/** The hash over the leaves from `from` to `to`, `from` being the beginning of a subtree as large as they need. */
export async function hashOfRange(subtrees: Subtrees, from: number, to: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let at = from; at < to;) {
    const level = Math.floor(Math.log2(to - at))
    parts.push(await subtrees(level, at / 2 ** level))
    at += 2 ** level
  }
  return parts.reduceRight((right, left) => nodeOf(left, right))
}

/** The root of the tree over the first `size` leaves. */
export const rootOf = async (subtrees: Subtrees, size: number): Promise<Buffer> =>
  size === 0 ? emptyRoot : hashOfRange(subtrees, 0, size)

/** The largest power of two smaller than `size`: where a tree is parted. */
const partOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1)

/** The hashes beside the way from leaf `index` up to the root over `size` leaves, nearest first (RFC 6962, 2.1.1). */
export async function inclusionProof(subtrees: Subtrees, index: number, size: number): Promise<Buffer[]> {
  const beside = async (from: number, to: number): Promise<Buffer[]> => {
    if (to - from === 1) return []
    const middle = from + partOf(to - from)
    return index < middle
      ? [...(await beside(from, middle)), await hashOfRange(subtrees, middle, to)]
      : [...(await beside(middle, to)), await hashOfRange(subtrees, from, middle)]
  }
  return beside(0, size)
}

/** The hashes that show the tree over `size` leaves to begin with the one over the first `before` (RFC 6962, 2.1.2). */
export async function consistencyProof(subtrees: Subtrees, before: number, size: number): Promise<Buffer[]> {
  const show = async (from: number, to: number, whole: boolean): Promise<Buffer[]> => {
    if (before === to) return whole ? [] : [await hashOfRange(subtrees, from, to)]
    const middle = from + partOf(to - from)
    return before <= middle
      ? [...(await show(from, middle, whole)), await hashOfRange(subtrees, middle, to)]
      : [...(await show(middle, to, false)), await hashOfRange(subtrees, from, middle)]
  }
  return before === 0 || before === size ? [] : show(0, size, true)
}

/** Whether `leaf` is number `index` of the `size` leaves under `root` (RFC 9162, 2.1.3.2). */
export function isIncluded(leaf: Buffer, index: number, size: number, proof: readonly Buffer[], root: Buffer): boolean {
  if (index >= size) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeOf(beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = nodeOf(hash, beside)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && hash.equals(root)
}

/**
 * The hashes of a tree over a whole log, where a buffer for each would be most of the work: 32 bytes as so many characters,
 * hashed from one buffer that is written anew each time.
 */
export type Digest = string
const [leafBytes, nodeBytes] = [Buffer.alloc(33, 0), Buffer.alloc(65, 1)]

/** The leaf of an entry, by the entry's own hash (hex). */
export function leafDigest(entryHash: string): Digest {
  leafBytes.write(entryHash, 1, 'hex')
  return hash('sha256', leafBytes, 'binary')
}

function nodeDigest(left: Digest, right: Digest): Digest {
  nodeBytes.write(left, 1, 'binary')
  nodeBytes.write(right, 33, 'binary')
  return hash('sha256', nodeBytes, 'binary')
}

/** A tree that grows leaf by leaf and keeps only what its next root needs. */
export class GrowingTree {
  /** The whole subtrees it is made of, by their level: a place is taken where the bit of the size is set. */
  #parts: (Digest | undefined)[] = []
  size = 0

  add(leaf: Digest): void {
    let part = leaf
    let level = 0
    for (let left = this.#parts[0]; left !== undefined; left = this.#parts[++level]) {
      this.#parts[level] = undefined
      part = nodeDigest(left, part)
    }
    this.#parts[level] = part
    this.size += 1
  }

  root(): Buffer {
    const parts = this.#parts.filter((part) => part !== undefined)
    return parts.length === 0
      ? emptyRoot
      : Buffer.from(
          parts.reduce((right, left) => nodeDigest(left, right)),
          'binary',
        )
  }
}
