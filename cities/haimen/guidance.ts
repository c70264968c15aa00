import type { Guidance } from '../guidance.ts'
import { businessEvents, lifeEvents } from './events.ts'
import { everydayWords } from './everyday-words.ts'
import { hall } from './hall.ts'
import { sources } from './sources.ts'

/** How people find their way in the demo city. */
export const guidance: Guidance = {
  hall,
  events: { life: lifeEvents, business: businessEvents },
  everydayWords,
  sources,
}
