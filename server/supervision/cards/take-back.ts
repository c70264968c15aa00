import type { Actor } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { occasionOfFault, type VerifiedFault } from '#domain/supervision/index.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Effect } from '../../kernel/outbox.ts'
import { cardIdOf } from '../card-news.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'

/** The effect that takes back the card of a fault people no longer hold established; `by` overturned it. */
export function faultTakenBack(fault: VerifiedFault, by: Actor): Projected['outbox'][number] {
  const cardId = cardIdOf({ about: fault.about, rule: 'S-01', occasion: occasionOfFault(fault) })
  return { kind: 'take-back-card', dedupeKey: `take-back-card ${cardId}`, payload: { cardId, by } }
}

const reason = '投诉经复核，原结论已被推翻，提请撤销本牌。'

/**
 * Carries it out: a card that has scored is only proposed for cancellation, in the name of who overturned the verdict, and a second
 * one decides. There is none where the rule was switched off, and one that has ended otherwise stays as it is.
 */
export async function takeBack({ database, send }: CardDesk, { dedupeKey, payload }: Effect): Promise<void> {
  const { cardId, by } = payload as { cardId: string; by: Actor }
  const [card] = await database.query('select from card where id = $1', [cardId])
  if (!card) return
  const command = { type: 'WithdrawWarning', reason: 'verdict-overturned', againAt: null } as const
  const answer = await send(ownCardOrder(cardId, command, dedupeKey))
  if (!(answer instanceof Refusal)) return
  const proposal = { type: 'ProposeCancellation', reason } as const
  await send({ ...ownCardOrder(cardId, proposal, `${dedupeKey} proposed`), actor: by })
}
