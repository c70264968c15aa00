import type { Found } from '#domain/supervision/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { Query } from '../../kernel/administer.ts'
import { raiseCards } from '../raise-cards.ts'
import { departmentPatterns } from './department-patterns.ts'
import { guides, type SeenGuides } from './guides.ts'
import { progressOf, reach } from './progress.ts'
import { retrace } from './retrace.ts'
import { signIns } from './sign-ins.ts'
import type { PatternSources } from './sources.ts'
import { windowDays } from './window-days.ts'

/** A reader of something that grows; gives what it found, and whether there is more to read at once. */
type Reader = (sources: PatternSources, query: Query) => Promise<{ found: Found[]; more?: boolean }>

/** How far the cases were read, and the departments to be looked at when the rest is. */
interface CasesRead {
  index: number
  owed: readonly string[]
}

/** What was put down before departments could wait is the index alone. */
const casesRead = (kept: CasesRead | number | null): CasesRead =>
  typeof kept === 'number' ? { index: kept, owed: [] } : (kept ?? { index: -1, owed: [] })

const readers = {
  async cases(sources: PatternSources, query: Query) {
    const before = casesRead(await progressOf<CasesRead | number>(query, 'cases'))
    const { reached: index, departments, more } = await retrace(sources, query, before.index)
    const owed = [...new Set([...before.owed, ...departments])]
    const found: Found[] = []
    // All its cases are looked at together: once everything that came is read, and not after every part of it.
    if (!more) for (const code of owed) found.push(...(await departmentPatterns(sources, query, code)))
    await reach(query, 'cases', { index, owed: more ? owed : [] })
    return { found, more }
  },
  async windows(sources: PatternSources, query: Query) {
    const { reached, found } = await windowDays(sources, query, await progressOf<CivilDate>(query, 'windows'))
    await reach(query, 'windows', reached)
    return { found }
  },
  async guides(sources: PatternSources, query: Query) {
    const { seen, found } = await guides(sources, query, await progressOf<SeenGuides>(query, 'guides'))
    await reach(query, 'guides', seen)
    return { found }
  },
  async 'sign-ins'(sources: PatternSources, query: Query) {
    const { reached, found } = await signIns(sources, query, await progressOf<number>(query, 'sign-ins'))
    await reach(query, 'sign-ins', reached)
    return { found }
  },
} satisfies Readonly<Record<string, Reader>>
type ReaderName = keyof typeof readers
const everyReader = Object.keys(readers) as ReaderName[]

/**
 * Looks for patterns in what has come since the last time; what is found becomes cards, each once. One process at a time
 * does it for each reader, in one transaction with how far it came, and what one reader breaks on keeps no other from its
 * work. Gives how many findings there were. What grows by the day need not be looked at as often as what grows all the time.
 */
export async function runPatterns(
  sources: PatternSources,
  names: readonly ReaderName[] = everyReader,
): Promise<number> {
  let count = 0
  let failed: unknown = null
  for (const name of names) {
    try {
      for (let more = true; more;) {
        const done = await readOnce(sources, name)
        count += done.found
        more = done.more
      }
    } catch (error) {
      failed = error
    }
  }
  if (failed !== null) throw failed as Error
  return count
}

async function readOnce(sources: PatternSources, name: ReaderName) {
  return sources.database.transaction(async (query, run) => {
    const [lock] = await query<{ mine: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine', [
      `patterns of ${name}`,
    ])
    if (!lock?.mine) return { found: 0, more: false }
    const { found, more = false } = await (readers[name] as Reader)(sources, query)
    await raiseCards({ run }, found)
    return { found: found.length, more }
  })
}
