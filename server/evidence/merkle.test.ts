import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  GrowingTree,
  hashOfRange,
  inclusionProof,
  isIncluded,
  leafDigest,
  leafOf,
  nodeOf,
  rootOf,
} from './merkle.ts'

const seeded = { seed: 20080128, numRuns: 200 }

/** The tree's hash as RFC 6962, 2.1 defines it, written down once more. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (!only) return createHash('sha256').digest()
  if (leaves.length === 1) return only
  let part = 1
  while (part * 2 < leaves.length) part *= 2
  return nodeOf(naiveRoot(leaves.slice(0, part)), naiveRoot(leaves.slice(part)))
}
const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => leafOf(Buffer.from(`entry ${at}`)))
const subtreesOf = (leaves: readonly Buffer[]) => (level: number, index: number) =>
  naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))

/** Inputs and roots published with Certificate Transparency. */
const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(roots.map((root, at) => [at + 1, root] as const))(
  'over %i published leaves the root is %s',
  async (size, root) => {
    const leaves = published.slice(0, size).map((hex) => leafOf(Buffer.from(hex, 'hex')))
    expect((await rootOf(subtreesOf(leaves), size)).toString('hex')).toBe(root)
  },
)

describe('a tree', () => {
  const sizes = fc.integer({ min: 1, max: 200 })

  it('has one root, whether it grew leaf by leaf or is read from its subtrees', () =>
    fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const leaves = leavesOf(size)
        const tree = new GrowingTree()
        for (const leaf of leaves) tree.add(leaf.toString('binary'))
        expect(tree.root()).toEqual(naiveRoot(leaves))
        expect(await rootOf(subtreesOf(leaves), size)).toEqual(naiveRoot(leaves))
      }),
      seeded,
    ))

  it('has the same leaves whether they are kept as bytes or as text', () => {
    for (const hex of roots) expect(Buffer.from(leafDigest(hex), 'binary')).toEqual(leafOf(Buffer.from(hex, 'hex')))
  })

  it('of nothing has the root of nothing', async () => {
    expect(await rootOf(subtreesOf([]), 0)).toEqual(emptyRoot)
    expect(new GrowingTree().root()).toEqual(emptyRoot)
  })

  it('proves every leaf, and no other leaf, place, size or root', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, pick, other) => {
        const leaves = leavesOf(size)
        const [index, elsewhere] = [pick % size, other % size]
        const [leaf, root] = [leaves[index] ?? emptyRoot, naiveRoot(leaves)]
        const proof = await inclusionProof(subtreesOf(leaves), index, size)
        expect(isIncluded(leaf, index, size, proof, root)).toBe(true)
        expect(isIncluded(leafOf(Buffer.from('another')), index, size, proof, root)).toBe(false)
        expect(isIncluded(leaf, index, size, proof, emptyRoot)).toBe(false)
        expect(isIncluded(leaf, elsewhere, size, proof, root)).toBe(elsewhere === index)
        expect(isIncluded(leaf, size, size, proof, root)).toBe(false)
      }),
      seeded,
    ))

  it('shows that it goes on from what it was', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, pick) => {
        const leaves = leavesOf(size)
        const before = 1 + (pick % size)
        const proof = await consistencyProof(subtreesOf(leaves), before, size)
        const [was, is] = [naiveRoot(leaves.slice(0, before)), naiveRoot(leaves)]
        expect(rootsShown(before, size, proof, was)).toEqual(before === size ? [was, was] : [was, is])
      }),
      seeded,
    ))

  it('has subtrees that begin where they may', async () => {
    const leaves = leavesOf(23)
    expect(await hashOfRange(subtreesOf(leaves), 16, 23)).toEqual(naiveRoot(leaves.slice(16, 23)))
  })
})

/** The two roots a consistency proof leads to (RFC 9162, 2.1.4.2). */
function rootsShown(before: number, size: number, proof: readonly Buffer[], was: Buffer): [Buffer, Buffer] {
  if (before === size) return [was, was]
  const rest = Number.isInteger(Math.log2(before)) ? [was, ...proof] : [...proof]
  let [at, last] = [before - 1, size - 1]
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)]
  const [seed = emptyRoot, ...others] = rest
  let [old, now] = [seed, seed]
  for (const hash of others) {
    if (at % 2 === 1 || at === last) {
      ;[old, now] = [nodeOf(hash, old), nodeOf(hash, now)]
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else now = nodeOf(now, hash)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return [old, now]
}
