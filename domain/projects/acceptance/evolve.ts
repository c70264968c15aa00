import { civilDateOf, type Recorded } from '../../kernel/index.ts'
import type { AcceptanceEvent, AcceptanceEventType } from './events.ts'
import type { AcceptanceState, Part, Rectification, Round } from './state.ts'

type Of<Type extends AcceptanceEventType> = Extract<AcceptanceEvent, { type: Type }>
type Steps = {
  [Type in AcceptanceEventType]: (
    state: AcceptanceState,
    event: Of<Type>,
    recorded: Pick<Recorded<unknown>, 'at' | 'serial'>,
  ) => Partial<AcceptanceState>
}

const noPart: Part = { inspectors: [], checklist: null, opinion: null, silent: false }

const begun = (departments: readonly string[]): Round => ({
  departments,
  ...{
    noticedOn: null,
    visitOn: null,
    time: '',
    place: '',
    assignBy: null,
    closeBy: null,
    opinionBy: null,
    closedAt: null,
  },
  parts: Object.fromEntries(departments.map((code) => [code, noPart])),
})

const last = <T>(all: readonly T[], change: (one: T) => T): T[] =>
  all.map((one, index) => (index === all.length - 1 ? change(one) : one))

const inRound = ({ rounds }: AcceptanceState, change: (round: Round) => Partial<Round>) => ({
  rounds: last(rounds, (round) => ({ ...round, ...change(round) })),
})

const inPart = (state: AcceptanceState, code: string, change: Partial<Part>) =>
  inRound(state, ({ parts }) => ({ parts: { ...parts, [code]: { ...noPart, ...parts[code], ...change } } }))

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  AcceptanceApplied: (_, { by, on, project, departments, alone, papers, setup, calendarVersion, checkBy }, at) => ({
    ...{ status: 'applied', project, departments, alone, papers, setup, calendarVersion, checkBy },
    appliedBy: by.id,
    appliedOn: on,
    serial: at.serial,
  }),
  AcceptanceSupplementRequested: (_, { missing, note, supplementBy }) => ({
    status: 'incomplete',
    supplement: { missing, note, by: supplementBy },
    checkBy: null,
  }),
  AcceptanceSupplemented: ({ papers }, event) => ({
    status: 'applied',
    supplement: null,
    checkBy: event.checkBy,
    papers: [...papers, ...event.papers],
  }),
  AcceptanceFoundComplete: ({ departments }, { on, noticeBy }) => ({
    ...{ status: 'awaiting-date', completeOn: on, noticeBy, checkBy: null },
    rounds: [begun(departments)],
  }),
  AcceptanceWithdrawn: () => ({ status: 'withdrawn' }),
  VisitDateSet: (state, { visitOn, time, place, assignBy, closeBy, opinionBy }, { at }) => ({
    status: 'scheduled',
    noticeBy: null,
    ...inRound(state, ({ noticedOn }) => ({
      ...{ noticedOn: noticedOn ?? civilDateOf(at), visitOn, time, place, assignBy, closeBy, opinionBy },
    })),
  }),
  InspectorsAssigned: (state, { departmentCode, inspectors }) => inPart(state, departmentCode, { inspectors }),
  ChecklistRecorded: (state, { by, departmentCode, lines, seenAt }) =>
    inPart(state, departmentCode, { checklist: { lines, seenAt, by: by.id, late: false } }),
  VisitClosed: (state, _, { at }) => ({ status: 'visited', ...inRound(state, () => ({ closedAt: at })) }),
  OpinionGiven: (state, { by, departmentCode, outcome, items, rectifyDays, checklist }, { at }) =>
    inPart(state, departmentCode, {
      opinion: { outcome, items, rectifyDays, at, by: by.id, deemed: null },
      ...(checklist && { checklist: { lines: checklist, seenAt: at, by: by.id, late: true } }),
    }),
  SilenceNoted: (state, { departments }) =>
    inRound(state, ({ parts }) => ({
      parts: Object.fromEntries(
        Object.entries(parts).map(([code, part]) => [
          code,
          departments.includes(code) ? { ...part, silent: true } : part,
        ]),
      ),
    })),
  OpinionDeemed: (state, { departmentCode, source }, { at }) =>
    inPart(state, departmentCode, {
      opinion: { outcome: 'pass', items: [], rectifyDays: null, at, by: null, deemed: source },
      silent: true,
    }),
  RectificationRequired: ({ rectifications }, { on, items, rectifyBy }) => ({
    status: 'rectifying',
    rectifications: [...rectifications, { fromOn: on, toOn: null, rectifyBy, items, statement: null }],
  }),
  RectificationReported: ({ rectifications, rounds, papers }, event) => ({
    status: 'awaiting-date',
    noticeBy: event.noticeBy,
    papers: [...papers, ...event.papers],
    rectifications: last(rectifications, (one): Rectification => ({
      ...one,
      toOn: event.on,
      statement: event.statement,
    })),
    // Only who failed comes again.
    rounds: [...rounds, begun(failedOf(rounds.at(-1)))],
  }),
  AcceptancePassed: (_, { letterBy }) => ({ status: 'passed', letterBy }),
  OpinionLetterIssued: (_, { on, remark, items, fileBy }, { serial }) => ({
    status: 'concluded',
    letter: { on, serial, remark, items },
    letterBy: null,
    fileBy,
  }),
  CompletionFiled: (_, { on }) => ({ status: 'filed', filedOn: on, fileBy: null }),
  AcceptanceLapsed: () => ({ status: 'lapsed' }),
}

/** Those that said no in a round. */
export const failedOf = (round: Round | undefined): string[] =>
  (round?.departments ?? []).filter((code) => round?.parts[code]?.opinion?.outcome === 'fail')

/** The acceptance after one more entry of its stream. */
export function evolveAcceptance(state: AcceptanceState, recorded: Recorded<AcceptanceEvent>): AcceptanceState {
  const { event } = recorded
  const step = steps[event.type] as (
    state: AcceptanceState,
    event: AcceptanceEvent,
    recorded: Pick<Recorded<unknown>, 'at' | 'serial'>,
  ) => Partial<AcceptanceState>
  return { ...state, ...step(state, event, recorded) }
}
