import type { EffectHandlers } from '../../kernel/outbox.ts'
import type { CardDesk } from './card-desk.ts'
import { lookAgain } from './look-again.ts'
import { planAnew } from './plan-anew.ts'
import { takeBack } from './take-back.ts'
import { remind, tellOfCard } from './tell-of-card.ts'

/** What carries out the effects cards leave. */
export const cardEffects = (desk: CardDesk): EffectHandlers => ({
  card: (effect) => tellOfCard(desk, effect),
  'look-again': (effect) => lookAgain(desk, effect),
  'plan-anew': (effect) => planAnew(desk, effect),
  'take-back-card': (effect) => takeBack(desk, effect),
  reminder: (effect) => remind(desk, effect),
})
