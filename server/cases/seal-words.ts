// What people wrote in a case lies sealed in its log, under the applicant's key, and is opened for who may read it.
import { concealed, openedWith, sealedIn, wordsIn, type CaseEvent } from '#domain/cases/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import { Problem } from '../kernel/problem.ts'

type Seal = (partyId: string, plain: string) => Promise<string>

/** Opens what was sealed for a party; throws 404 `party-not-found` once its key is gone. */
type Unseal = (partyId: string, sealed: readonly string[]) => Promise<string[]>

/** Events with what people wrote in them sealed, as the log keeps them. */
export async function sealedEvents(
  events: readonly CaseEvent[],
  applicantId: string,
  seal: Seal,
): Promise<CaseEvent[]> {
  return Promise.all(
    events.map(async (event) => {
      const words = wordsIn(event)
      return words === null ? event : concealed(event, await sealedOrForgotten(applicantId, words, seal))
    }),
  )
}

/** Once the applicant's key is destroyed, what is written of them is forgotten at once; the case goes on. */
export async function sealedOrForgotten(applicantId: string, words: object, seal: Seal): Promise<string> {
  return seal(applicantId, JSON.stringify(words)).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'party-not-found') return ''
    throw error
  })
}

/** A log with its words, for those within reach of the case; they stay withheld once the applicant's key is destroyed. */
export async function openedLog(
  log: readonly Recorded<CaseEvent>[],
  applicantId: string,
  unseal: Unseal,
): Promise<Recorded<CaseEvent>[]> {
  const sealed = log.flatMap(({ event }) => sealedIn(event) ?? [])
  if (sealed.length === 0) return [...log]
  const plain = await unseal(applicantId, sealed).catch((error: unknown) => {
    if (error instanceof Problem) return []
    throw error
  })
  let next = 0
  return log.map((entry) => {
    if (sealedIn(entry.event) === null) return entry
    const words = JSON.parse(plain[next++] ?? '{}') as Record<string, unknown>
    return { ...entry, event: openedWith(entry.event, words) }
  })
}
