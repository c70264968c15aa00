import type { AbsenceKind, InterestRelation } from '#domain/organisation/index.ts'
import { words } from '../kernel/language.tsx'

/** Why somebody is away. */
export const absenceKindWords = words<Record<AbsenceKind, string>>(
  { leave: '请假', meeting: '会议', travel: '出差' },
  { leave: 'Leave', meeting: 'Meeting', travel: 'Travel' },
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
    self: 'Oneself',
    spouse: 'Spouse',
    parent: 'Parent',
    child: 'Child',
    sibling: 'Brother or sister',
    'other-relative': 'Another close relative',
    stake: 'An enterprise I have a stake in',
  },
)
