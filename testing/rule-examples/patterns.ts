import {
  firstSettings,
  patternRules,
  type CaseTrace,
  type Finding,
  type OutsideMonth,
  type PatternRule,
} from '#domain/supervision/index.ts'
import type { RuleExample } from './example.ts'
import { at, many, minutes, ordinary, watched } from './case-traces.ts'

/** Facts that show a breach, and facts that show none, as the server gathers them for one subject. */
function example<Facts>(rule: PatternRule<Facts>, says: string, breaks: Facts, keeps: Facts): RuleExample {
  const judge = (facts: Facts): Finding[] => rule.judge(facts, firstSettings.rules[rule.no])
  return { rule: rule.name, says, breaks: () => judge(breaks), keeps: () => judge(keeps) }
}

/** The cases of a department, in which a breach shows or none. */
const seen = (rule: string, says: string, breaks: CaseTrace[], keeps: CaseTrace[]): RuleExample => ({
  ...{ rule, says },
  breaks: () => watched(rule, breaks),
  keeps: () => watched(rule, keeps),
})

const rules = patternRules
const month = { departmentCode: '01', month: '2026-03' }
const gone = (count: number, daysLeft: number) => many(20, (n) => (n < count ? { endedAs: 'withdrawn', daysLeft } : {}))
const voided = (count: number) => many(40, (n) => (n < count ? { endedAs: 'void' } : {}))
const hours = { ...{ staff: 'clerk', departmentCode: '01', windowCode: null, on: '2026-03-10', signIns: [] } }
const decidedAt = (time: string) => ({
  ...{ ...hours, sessions: [{ from: '08:30', to: '11:30' }] },
  decided: [ordinary(0, { decidedAt: `2026-03-10T${time}:00+08:00` })],
})
const suspendedOn = (...days: string[]) => ({
  ...{ departmentCode: '01', on: '2026-03-12' },
  cases: days.map((startOn, n) =>
    ordinary(n, { suspensions: [{ startOn, onLastDay: true, by: 'reviewer', version: 7 }] }),
  ),
})
const guide = { itemCode: '0101', departmentCode: '01', version: 2, at: at(0), faults: [], altered: [] }
const posting = (value: number) => ({
  ...{ itemCode: '0101', departmentCode: '01', version: 2, cases: many(3) },
  posted: [{ value, unit: 'workday' as const }],
})
const away = (from: string, to: string) => ({
  ...{ windowCode: '0101', departmentCode: '01', on: '2026-03-10', sessions: [{ from: '08:30', to: '11:30' }] },
  people: [{ id: 'clerk', away: [{ fromAt: `2026-03-10T${from}:00+08:00`, toAt: `2026-03-10T${to}:00+08:00` }] }],
})
const told = (finished: number, faulty: number): OutsideMonth => ({
  ...{ system: 'tax', departmentCode: '12', month: '2026-02', finished, faulty, faults: { late: faulty }, cites: [] },
})

/** Late by so many working days: the rules speak of the first moment and of the fifth day. */
const ratedPoor = (overDays: number) => ({
  ...{ stream: 'rating-1', departmentCode: '01', windowCode: '0101', dueAt: at(0), dueOn: '2026-03-09' },
  ...{ at: at(0), overDays, cites: [{ stream: 'rating-1', version: 3 }] },
})

/** An answer owed to another office, given by the end of its last day or not. */
const dataOwed = (done: boolean) => ({
  ...{ stream: 'data-request-1', clock: 'answer' as const, nth: 1, departmentCode: '01', days: 10, done },
  ...{ dueAt: at(0), dueOn: '2026-03-09', cites: [{ stream: 'data-request-1', version: 2 }] },
})

/** Of every rule that judges many cases, or what is no case. */
export const patternExamples: readonly RuleExample[] = [
  seen(
    'fake-cases',
    'twelve cases of one applicant within minutes',
    many(12, () => ({ applicant: 'party' })),
    many(30),
  ),
  seen(
    'fake-cases',
    'twelve promised cases decided in seconds',
    many(12, (n) => ({ decidedAt: at(minutes(n) + 80) })),
    many(12, (n) => ({ instant: true, decidedAt: at(minutes(n) + 80) })),
  ),
  seen('voided-too-often', 'twelve of forty void, where one in fifty is usual', voided(12), voided(2)),
  seen('voided-too-often', 'withdrawn after its time was over', gone(1, -2), gone(1, 2)),
  seen('withdrawn-before-deadline', 'six withdrawn on the last day', gone(6, 0), gone(6, 4)),
  example(
    rules.sameIntermediary,
    'twelve cases, always at the same clerk',
    { ...month, intermediary: 'agent', cases: many(12), usualShares: { clerk: 0.25, other: 0.75 } },
    { ...month, intermediary: 'agent', cases: many(12), usualShares: { clerk: 1 } },
  ),
  example(rules.oddHours, 'decided at ten in the evening', decidedAt('22:10'), decidedAt('11:59')),
  example(
    rules.oddHours,
    'signed in at two places within twenty minutes',
    {
      ...hours,
      sessions: [],
      decided: [],
      signIns: [
        { at: at(0), place: 'a' },
        { at: at(1_200), place: 'b' },
      ],
    },
    {
      ...hours,
      sessions: [],
      decided: [],
      signIns: [
        { at: at(0), place: 'a' },
        { at: at(1_860), place: 'b' },
      ],
    },
  ),
  example(
    rules.suspendedAtTheLast,
    'three times within ninety days',
    suspendedOn('2026-02-10', '2026-02-20', '2026-03-05'),
    suspendedOn('2025-10-01', '2026-02-20', '2026-03-05'),
  ),
  example(
    rules.guideFaults,
    'an element is missing',
    { ...guide, faults: [{ rule: 'no-legal-basis', field: 'legalBases' }] },
    guide,
  ),
  example(rules.guideFaults, 'changed without a version', { ...guide, altered: [1] }, guide),
  example(rules.otherPromise, 'ten days posted, five counted', posting(10), posting(5)),
  example(rules.windowUnattended, 'nobody there for an hour', away('09:00', '10:00'), away('09:00', '09:10')),
  example(rules.unansweredRating, 'five working days late', ratedPoor(5), ratedPoor(4)),
  example(rules.lateDataSharing, 'ten working days over without an answer', dataOwed(false), dataOwed(true)),
  example(rules.lateMessages, 'three of a hundred told late', told(100, 3), told(1_000, 9)),
  example(rules.faultyMessages, 'three of a hundred with a wrong form', told(100, 3), told(1_000, 9)),
]
