import { occasionOfFault, type VerifiedFault } from '#domain/supervision/index.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Effect } from '../../kernel/outbox.ts'
import { cardIdOf } from '../card-news.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'

/** The effect that takes back the card of a fault people no longer hold established. */
export function faultTakenBack(fault: VerifiedFault): Projected['outbox'][number] {
  const cardId = cardIdOf({ about: fault.about, rule: 'S-01', occasion: occasionOfFault(fault) })
  return { kind: 'take-back-card', dedupeKey: `take-back-card ${cardId}`, payload: { cardId } }
}

/** Carries it out; there is none where the rule was switched off, and one that has ended otherwise stays as it is. */
export async function takeBack({ database, send }: CardDesk, { dedupeKey, payload }: Effect): Promise<void> {
  const { cardId } = payload as { cardId: string }
  const [card] = await database.query('select from card where id = $1', [cardId])
  if (!card) return
  const command = { type: 'WithdrawWarning', reason: 'verdict-overturned', againAt: null } as const
  await send(ownCardOrder(cardId, command, dedupeKey))
}
