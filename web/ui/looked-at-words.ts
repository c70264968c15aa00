import type { LookedAt } from '#api/kernel/looked-at.ts'
import { words } from '../kernel/language.tsx'

/** What somebody who only watches looked at. */
export const lookedAtWords = words<Record<LookedAt, string>>(
  {
    case: '办件',
    document: '文书',
    file: '申请材料',
    person: '申请人信息',
    licence: '证照',
    bill: '缴款通知书',
    search: '查找',
    complaint: '投诉',
    complainant: '投诉人身份',
  },
  {
    case: 'Case',
    document: 'Letter',
    file: 'Paper handed in',
    person: 'Applicant’s data',
    licence: 'Licence',
    bill: 'Bill',
    search: 'Search',
    complaint: 'Complaint',
    complainant: 'Who complained',
  },
)
