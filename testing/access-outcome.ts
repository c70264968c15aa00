import type { Reply } from './browse.ts'

const lawful: Record<string, number> = {
  'no-mandate': 403,
  'no-authority': 403,
  'decided-higher-up': 403,
  'not-possible-now': 409,
  'authority-not-passed-on': 403,
  'no-hearing-scheduled': 409,
  'withdrawn-by-the-applicant-alone': 409,
  'card-of-another': 403,
  'ticket-of-another-counter': 403,
  'not-your-counter': 403,
  'not-at-a-counter': 409,
  'complaint-of-another': 403,
  'rating-of-another': 403,
  'hand-over-of-another': 403,
  'data-request-of-another': 403,
  'result-not-taken-over': 409,
  'matter-of-another': 403,
  'help-of-another': 403,
  'complaint-about-own-unit': 409,
  'acceptance-of-another': 403,
  'approval-of-another': 403,
  'bill-of-another-desk': 403,
  'no-online-payment': 409,
  'payment-not-on-bill': 409,
  'callback-not-signed': 401,
  'file-of-another': 409,
  'second-approver-needed': 403,
  'opening-without-reason': 400,
  'not-allowed': 403,
  'not-signed-in': 401,
}

/** The one word of the policy for an answer; anything else is shown as it is. */
export function outcomeOf({ status, text }: Reply): string {
  if (status < 300) return 'yes'
  const { code = '' } = JSON.parse(text) as { code?: string }
  const things =
    'case|file|party|licence|signature|hand-over|data-request|matter|help|item|announcement|explanation|account|mandate|department|post|absence|interest|bundle|project|bill|card|ticket|booking|acceptance|approval|order|complaint|rating|inspection|score|score-record|outage|outside-system|outside-key'
  if (status === 404 && new RegExp(`^(${things})-not-found$`).test(code)) return 'hidden'
  return lawful[code] === status ? code : `${status} ${code}`
}
