import type { Finding, Regime } from '#domain/supervision/index.ts'
import { replayRules, type ReplayReferences, type StreamLog } from '../server/supervision/index.ts'

/** What a log held and what the rules make of it, all of it at once. */
export async function replayed(
  streams: AsyncIterable<StreamLog> | Iterable<StreamLog>,
  references: ReplayReferences,
  regime: Regime,
  until: string,
) {
  const all = { cases: 0, raised: [] as Finding[], found: [] as Finding[] }
  for await (const each of streams) {
    const { isCase, raised, found } = replayRules(each, references, regime, until)
    if (isCase) all.cases++
    all.raised.push(...raised)
    all.found.push(...found)
  }
  return all
}
