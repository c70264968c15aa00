import type { DecisionLevel, GapReason } from '#domain/organisation/index.ts'
import { words } from '../../kernel/language.tsx'

/** Who decides. */
export const seatWords = words<Record<DecisionLevel, string>>(
  { window: '窗口', 'deputy-head': '分管领导', head: '主要领导' },
  { window: 'Window', 'deputy-head': 'Deputy head', head: 'Head' },
)

/** Why nobody may decide. */
export const reasonWords = words<Record<GapReason, string>>(
  {
    'nobody-authorised': '没有人有决定授权',
    'only-within-limits': '在岗人员的授权有额度',
    'no-stand-in': '人员离岗，没有代岗',
    'stand-in-away': '人员离岗，代岗人员也离岗',
    'stand-in-without-authority': '代岗人员没有同等授权',
  },
  {
    'nobody-authorised': 'Nobody holds authority to decide',
    'only-within-limits': 'Those on duty decide up to a limit only',
    'no-stand-in': 'Away, and nobody stands in',
    'stand-in-away': 'Away, and so is whoever stands in',
    'stand-in-without-authority': 'Whoever stands in lacks the authority',
  },
)

/** What would close a gap. */
export const remedyWords = words(
  {
    'give-authority': (who: string) => `授权给${who}`,
    'appoint-stand-in': (post: string) => `为“${post}”岗位指定在岗的代岗人员`,
    'end-absence': (who: string) => `${who}提前回岗`,
  },
  {
    'give-authority': (who: string) => `Give authority to ${who}`,
    'appoint-stand-in': (post: string) => `Appoint a stand-in who is there for the post “${post}”`,
    'end-absence': (who: string) => `${who} comes back`,
  },
)
