import { epochMs, type Recorded } from '../../kernel/index.ts'
import {
  outsideKinds,
  type MessageOf,
  type OutsideKind,
  type OutsideMessage,
  type OutsideMessageStored,
} from './message.ts'
import { onCityWall } from './zone.ts'

/** A message in its place: when it happened and when its system stored it, on the city's wall, and which entry holds it. */
export interface Placed<K extends OutsideKind = OutsideKind> {
  message: MessageOf<K>
  at: string
  storedAt: string
  version: number
}

/** The name of a message among those of its case; its versions share it. */
export const nameOfMessage = ({ kind, seq }: Pick<OutsideMessage, 'kind' | 'seq'>): string => `${kind} ${seq}`

/** The messages of a case as they stand: each in its last version, in the order they happened, however they came. */
export function placedMessages(log: readonly Recorded<OutsideMessageStored>[], zone: string): Placed[] {
  const last = new Map<string, { message: OutsideMessage; version: number }>()
  for (const { event, version } of log) {
    const name = nameOfMessage(event.message)
    const known = last.get(name)
    if (!known || known.message.dataVersion < event.message.dataVersion)
      last.set(name, { message: event.message, version })
  }
  return [...last.values()]
    .map(({ message, version }) => {
      const at = onCityWall(message.occurTime, zone)
      const storedAt = message.storeTime === undefined ? at : onCityWall(message.storeTime, zone)
      return { message, at, storedAt: epochMs(storedAt) < epochMs(at) ? at : storedAt, version }
    })
    .sort((a, b) => epochMs(a.at) - epochMs(b.at) || rank(a) - rank(b) || a.message.seq - b.message.seq)
}

const ranks = new Map(outsideKinds.map((kind, index) => [kind, kind === 'finish' ? 8.5 : index]))
const rank = ({ message }: Placed) => ranks.get(message.kind) ?? 0

/** Those of one kind, in order. */
export const ofKind = <K extends OutsideKind>(placed: readonly Placed[], kind: K): Placed<K>[] =>
  placed.filter(({ message }) => message.kind === kind) as unknown as Placed<K>[]
