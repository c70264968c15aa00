import type { AcceptanceStatus, CheckedLine, OpinionOutcome } from '#domain/projects/index.ts'
import { words } from '../../kernel/language.tsx'

/** Where an acceptance stands. */
export const acceptanceStatusWords = words<Record<AcceptanceStatus, string>>(
  {
    applied: '已申请，待核对材料',
    incomplete: '待补正材料',
    'awaiting-date': '待定验收日',
    scheduled: '待现场验收',
    visited: '待出具意见',
    rectifying: '整改中',
    passed: '全部通过，待出意见书',
    concluded: '已出意见书，待备案',
    filed: '已备案',
    withdrawn: '已撤回',
    lapsed: '已终止',
  },
  {
    applied: 'Applied, papers to be looked at',
    incomplete: 'Papers missing',
    'awaiting-date': 'Day of the visit to be set',
    scheduled: 'To be visited',
    visited: 'Opinions to be given',
    rectifying: 'Being put right',
    passed: 'All passed, letter to be issued',
    concluded: 'Letter issued, to be filed',
    filed: 'Filed',
    withdrawn: 'Withdrawn',
    lapsed: 'Ended',
  },
)

/** What a department said. */
export const outcomeWords = words<Record<OpinionOutcome, string>>(
  { pass: '通过', 'pass-with-rectification': '整改后通过', fail: '不通过' },
  { pass: 'Passed', 'pass-with-rectification': 'Passed, with something to put right', fail: 'Failed' },
)

/** What was seen of a line. */
export const resultWords = words<Record<CheckedLine['result'], string>>(
  { conforms: '符合', deviates: '不符合', 'not-applicable': '不涉及' },
  { conforms: 'Conforms', deviates: 'Deviates', 'not-applicable': 'Not applicable' },
)
