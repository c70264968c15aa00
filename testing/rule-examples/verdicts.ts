import { fold } from '#domain/kernel/index.ts'
import {
  complaintDecider,
  establishedBy,
  foundFault,
  scoreParts,
  verifiedFaults,
  type ComplaintEvent,
  type ComplaintOutcome,
  type Finding,
  type ScorePart,
} from '#domain/supervision/index.ts'
import { at, regime } from '../told-case.ts'
import { ofRule, type RuleExample } from './example.ts'

const by = { id: 'supervisor', role: 'supervisor', departmentCode: null, windowCode: null } as const
const lodged: ComplaintEvent = {
  ...{ type: 'ComplaintLodged', by: null, channel: 'portal', kind: 'attitude', acceptBy: at('2008-03-10') },
  ...{ departmentCode: '01', windowCode: '0101', caseId: null, itemCode: null, anonymous: false, sealed: 'sealed' },
}

/** What is found of a complaint that was answered so. */
function answered(part: ScorePart, outcome: ComplaintOutcome): Finding[] {
  const answer: ComplaintEvent = {
    ...{ type: 'ComplaintAnswered', by, outcome, answer: '已答复', part, severity: 'ordinary', persons: [] },
  }
  const log = [lodged, answer].map((event, index) => ({
    ...{ event, at: at('2008-03-03'), version: index + 1, serial: null },
  }))
  const { raises } = establishedBy('complaint-1', fold(complaintDecider, log), log.length)
  return raises ? foundFault(raises, regime).map(({ finding }) => finding) : []
}

const nameOfPart = (part: ScorePart): string => verifiedFaults.find((rule) => rule.part === part)?.name ?? part

/** A complaint about each part of the score, founded and unfounded. */
export const verdictExamples: readonly RuleExample[] = scoreParts.map((part) => ({
  ...{ rule: nameOfPart(part), says: 'a complaint that was founded' },
  breaks: () => ofRule(nameOfPart(part), answered(part, 'founded')),
  keeps: () => ofRule(nameOfPart(part), answered(part, 'unfounded')),
}))
