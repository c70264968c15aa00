// What people wrote lies sealed in a log under the key of one subject, and is opened for who may read it.
import { openedWith, sealedIn, type Recorded, type WordsOf } from '#domain/kernel/index.ts'
import { Problem } from './problem.ts'

/** Seals and opens with the key of a subject; both throw 404 `party-not-found` once that is destroyed. */
export interface Locks {
  sealFor(subject: string, plain: string): Promise<string>
  unsealAllFor(subject: string, sealed: readonly string[]): Promise<string[]>
}

interface AnyEvent {
  type: string
  sealed?: string
}

/** Events with what people wrote in them sealed, as the log keeps them. */
export async function sealedEvents<Event extends AnyEvent>(
  { wordsIn, concealed }: WordsOf<Event>,
  events: readonly Event[],
  subject: string,
  sealFor: Locks['sealFor'],
): Promise<Event[]> {
  return Promise.all(
    events.map(async (event) => {
      const words = wordsIn(event)
      return words === null ? event : concealed(event, await sealedOrForgotten(subject, words, sealFor))
    }),
  )
}

/** Once the subject's key is destroyed, what is written of them is forgotten at once; what is under way goes on. */
async function sealedOrForgotten(subject: string, words: object, sealFor: Locks['sealFor']): Promise<string> {
  return sealFor(subject, JSON.stringify(words)).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'party-not-found') return ''
    throw error
  })
}

/** A log with its words, for those within reach of it; they stay withheld once the subject's key is destroyed. */
export async function openedLog<Event extends AnyEvent>(
  log: readonly Recorded<Event>[],
  subject: string,
  unsealAllFor: Locks['unsealAllFor'],
): Promise<Recorded<Event>[]> {
  const sealed = log.flatMap(({ event }) => sealedIn(event) ?? [])
  if (sealed.length === 0) return [...log]
  const plain = await unsealAllFor(subject, sealed).catch((error: unknown) => {
    if (error instanceof Problem) return []
    throw error
  })
  let next = 0
  return log.map((entry) => {
    if (sealedIn(entry.event) === null) return entry
    const words = JSON.parse(plain[next++] || '{}') as Record<string, unknown>
    return { ...entry, event: openedWith(entry.event, words) }
  })
}
