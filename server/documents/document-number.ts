import type { DocumentKind } from '#api/documents.ts'
import type { CivilDate } from '#domain/kernel/index.ts'

/** The word of each kind in its numbers. 许 is not among them: it is the licences', who have a series of their own. */
const words: Record<Exclude<DocumentKind, 'licence'>, string> = {
  receipt: '收',
  correction: '补',
  acceptance: '受',
  'non-acceptance': '不受',
  grant: '准',
  refusal: '不准',
  delivery: '达',
  revocation: '撤',
  'special-procedure': '特',
  extension: '延',
  'interested-party': '利告',
  statement: '述',
  'hearing-right': '听告',
  'hearing-right-of-party': '听利告',
  'hearing-notice': '听',
  'hearing-announcement': '听公',
  'hearing-minutes': '听录',
  'site-inspection': '勘',
  lapse: '终',
  promise: '容',
  'promise-missed': '催',
  commitment: '诺',
  check: '核',
  'hearing-postponed': '听延',
  forwarding: '初审',
  'upper-decision': '转',
  renewal: '续',
  'revocation-forgone': '不撤',
  withdrawal: '撤回',
  cancellation: '注销',
  'objection-decision': '公异',
}

/** What the number of a letter is made of: the day the case was received and its serial of that day. */
interface Numbered {
  /** How the department's documents begin: 海建. */
  word: string
  kind: keyof typeof words
  nth: number
  receivedOn: CivilDate
  serial: number
}

/**
 * The number of a letter (文号), after the pattern of document numbers: 海建受〔2026〕第1125000012号.
 *
 * Letters have no series of their own: a counter each would be one more thing to lock on the road of every command. A case
 * has its gap-free serial of the day it was received, and at most one letter of a kind (those that may come again are told
 * apart at the end), so year, day and serial number every letter without two alike, and whoever holds one finds the case.
 * The year is that of the receipt, for the serial is: a decision of January may bear the number of the year before.
 */
export function documentNumber({ word, kind, nth, receivedOn, serial }: Numbered): string {
  const [year = '', month = '', day = ''] = receivedOn.split('-')
  const again = nth > 1 ? `-${nth}` : ''
  return `${word}${words[kind]}〔${year}〕第${month}${day}${String(serial).padStart(6, '0')}${again}号`
}
