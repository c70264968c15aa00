import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { previewCalendar } from '#api/administration-calendar.ts'
import { words } from '../../../kernel/language.tsx'

/** What a clock of a case is called where an order moves it: every kind of the ledger has its word. */
export const clockWords = words<Record<ReplyOf<typeof previewCalendar>['lines'][number]['clock'], string>>(
  {
    acceptance: '受理期限',
    promised: '承诺办结期限',
    statutory: '法定办结期限',
    step: '环节期限',
    inspectors: '指派勘验人员期限',
    'hearing-request': '听证申请期限',
    hearing: '听证举行期限',
    renewal: '延续决定期限',
    delivery: '送达期限',
    check: '承诺核查期限',
    revocation: '撤销期限',
    'objection-right': '提出公开异议期限',
    objection: '处理公开异议期限',
  },
  {
    acceptance: 'Acceptance',
    promised: 'Promised',
    statutory: 'By law',
    step: 'Review step',
    inspectors: 'To name inspectors',
    'hearing-request': 'To ask for a hearing',
    hearing: 'To hold the hearing',
    renewal: 'To decide on the renewal',
    delivery: 'Delivery',
    check: 'To check the promise',
    revocation: 'To revoke',
    'objection-right': 'To object to publication',
    objection: 'To decide on the objection',
  },
)
