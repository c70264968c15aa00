import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { latestCheckpoint, makeCheckpoint, type Published } from './checkpointer.ts'
import { consistencyProof, inclusionProof } from './merkle.ts'
import type { LogSigner } from './signed-note.ts'
import { storedSubtrees } from './tree-store.ts'

export type Evidence = ReturnType<typeof createEvidence>

/** The evidence of the log: what is published of it, and proofs that an entry, or an earlier state, is part of it. */
export function createEvidence(database: Database, signer: LogSigner) {
  const query: Database['query'] = (text, values) => database.query(text, values)
  const subtrees = storedSubtrees(query)
  let latest: Published | undefined
  const current = async () => (latest = await latestCheckpoint(query))
  const published = async (): Promise<Published> => {
    const checkpoint = await current()
    if (!checkpoint) throw new Problem(404, 'not-found')
    return checkpoint
  }
  const hex = (proof: Buffer[]) => proof.map((hash) => hash.toString('hex'))
  return {
    verifier: signer.verifier,
    /** The checkpoint a receipt names: the newest this process has heard of. */
    known: () => (latest ? { size: latest.size, at: latest.at } : null),
    checkpoint: published,
    make: async () => (latest = await makeCheckpoint(database, signer)),
    refresh: current,
    /** Proves that the entry with this hash (hex) is under the newest checkpoint; 404 where it is not, or not yet. */
    async inclusion(entryHash: string) {
      const { size, note } = await published()
      const [leaf] = await query<{ index: number }>('select index from log_leaf where hash = sha256($1::bytea)', [
        Buffer.from(`00${entryHash}`, 'hex'),
      ])
      if (!leaf || leaf.index >= size) throw new Problem(404, 'not-found')
      return { index: leaf.index, size, proof: hex(await inclusionProof(subtrees, leaf.index, size)), checkpoint: note }
    },
    /** Proves that the newest checkpoint goes on from the one over `before` entries; 404 where there were never so many. */
    async consistency(before: number) {
      const { size, note } = await published()
      if (before > size) throw new Problem(404, 'not-found')
      return { before, size, proof: hex(await consistencyProof(subtrees, before, size)), checkpoint: note }
    },
  }
}
