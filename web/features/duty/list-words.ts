import type { AbsenceKind, DecisionLevel, GapReason, InterestRelation } from '#domain/organisation/index.ts'
import { words } from '../../kernel/language.tsx'

/** Why somebody is away. */
export const kindWords = words<Record<AbsenceKind, string>>(
  { leave: '请假', meeting: '会议', travel: '出差' },
  { leave: 'Leave', meeting: 'Meeting', travel: 'Travel' },
)

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

/** Whose application one keeps out of. */
export const relationWords = words<Record<InterestRelation, string>>(
  {
    self: '本人',
    spouse: '配偶',
    parent: '父母',
    child: '子女',
    sibling: '兄弟姐妹',
    'other-relative': '其他近亲属',
    stake: '有利害关系的企业',
  },
  {
    self: 'Myself',
    spouse: 'Spouse',
    parent: 'Parent',
    child: 'Child',
    sibling: 'Brother or sister',
    'other-relative': 'Another close relative',
    stake: 'An enterprise I have a stake in',
  },
)
