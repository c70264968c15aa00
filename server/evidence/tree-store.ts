import type { Database } from '../kernel/database.ts'
import { nodeOf, type Subtrees } from './merkle.ts'

type Query = Database['query']

/** Leaves under a kept node of one level, and how many binary levels lie between two kept ones. */
const [width, step] = [16, 4]

/** The hashes of kept level `level` (0 are the leaves) from `from` up to, not including, `to`. */
async function kept(query: Query, level: number, from: number, to: number): Promise<Buffer[]> {
  const rows = await query<{ hash: Buffer }>(
    level === 0
      ? 'select hash from log_leaf where index >= $1 and index < $2 order by index'
      : `select hash from log_node where level = ${level} and index >= $1 and index < $2 order by index`,
    [from, to],
  )
  if (rows.length !== to - from) throw new RangeError(`the tree has no subtree ${from} to ${to} at ${level}`)
  return rows.map(({ hash }) => hash)
}

/** The one hash above as many as a power of two. */
const above = (hashes: readonly Buffer[]): Buffer => {
  let row = [...hashes]
  while (row.length > 1) row = row.flatMap((hash, at) => (at % 2 === 0 ? [nodeOf(hash, row[at + 1] ?? hash)] : []))
  const [top] = row
  if (!top) throw new RangeError('nothing to hash')
  return top
}

/** The subtrees of the log, read from the database. */
export const storedSubtrees =
  (query: Query): Subtrees =>
  async (level, index) => {
    const many = 2 ** (level % step)
    return above(await kept(query, Math.floor(level / step), index * many, (index + 1) * many))
  }

/** Completes the kept nodes above the leaves, of which there were `before` and are `size`. */
export async function growNodes(query: Query, before: number, size: number): Promise<void> {
  for (let level = 1, [had, has] = [before, size]; has >= width; level++) {
    const [from, to] = [Math.floor(had / width), Math.floor(has / width)]
    if (to > from) {
      const below = await kept(query, level - 1, from * width, to * width)
      const made = Array.from({ length: to - from }, (_, at) => above(below.slice(at * width, (at + 1) * width)))
      await query(
        `insert into log_node (level, index, hash)
         select $1, $2 + ordinality - 1, hash from unnest($3::bytea[]) with ordinality as made(hash, ordinality)`,
        [level, from, made],
      )
    }
    ;[had, has] = [from, to]
  }
}
