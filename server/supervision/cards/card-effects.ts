import type { EffectHandlers } from '../../kernel/outbox.ts'
import type { CardDesk } from './card-desk.ts'
import { remind, tellOfCard } from './tell-of-card.ts'

/** What carries out the effects cards leave. */
export const cardEffects = (desk: CardDesk): EffectHandlers => ({
  card: (effect) => tellOfCard(desk, effect),
  reminder: (effect) => remind(desk, effect),
})
