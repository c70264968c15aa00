import type { AcceptanceEventType, AcceptanceStatus, CheckedLine, OpinionOutcome } from '#domain/projects/index.ts'
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

/** What happened. */
export const acceptanceEventWords = words<Record<AcceptanceEventType, string>>(
  {
    AcceptanceApplied: '申请联合验收',
    AcceptanceSupplementRequested: '一次性告知补正',
    AcceptanceSupplemented: '补正材料',
    AcceptanceFoundComplete: '材料齐全',
    AcceptanceWithdrawn: '撤回申请',
    VisitDateSet: '通知验收日期',
    InspectorsAssigned: '指派验收人员',
    ChecklistRecorded: '提交现场清单',
    VisitClosed: '现场验收结束',
    OpinionGiven: '出具意见',
    SilenceNoted: '逾期未出具意见，已上报',
    OpinionDeemed: '逾期视为同意',
    RectificationRequired: '要求整改',
    RectificationReported: '报告整改完成',
    AcceptancePassed: '全部通过',
    OpinionLetterIssued: '出具联合验收意见书',
    CompletionFiled: '竣工备案',
    AcceptanceLapsed: '逾期终止',
  },
  {
    AcceptanceApplied: 'Joint acceptance applied for',
    AcceptanceSupplementRequested: 'Told once what is missing',
    AcceptanceSupplemented: 'Missing papers brought',
    AcceptanceFoundComplete: 'Papers found complete',
    AcceptanceWithdrawn: 'Withdrawn',
    VisitDateSet: 'Day of the visit announced',
    InspectorsAssigned: 'Inspectors assigned',
    ChecklistRecorded: 'Checklist recorded',
    VisitClosed: 'Visit closed',
    OpinionGiven: 'Opinion given',
    SilenceNoted: 'No opinion in time, told on',
    OpinionDeemed: 'Silence counted as consent',
    RectificationRequired: 'To be put right',
    RectificationReported: 'Reported put right',
    AcceptancePassed: 'All passed',
    OpinionLetterIssued: 'Opinion letter issued',
    CompletionFiled: 'Completion filed',
    AcceptanceLapsed: 'Ended: time was over',
  },
)
