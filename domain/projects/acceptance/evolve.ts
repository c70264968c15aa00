import { civilDateOf, type Recorded } from '../../kernel/index.ts'
import type { AcceptanceEvent, AcceptanceEventType } from './events.ts'
import {
  failedOf,
  roundOf,
  withoutInspectors,
  type AcceptanceState,
  type Part,
  type Rectification,
  type Round,
} from './state.ts'
import { stepsAfter } from './steps.ts'

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
  AcceptanceApplied: (_, { by, on, project, departments, alone, papers, setup, ...event }, at) => ({
    ...{ status: 'applied', project, departments, alone, papers, setup, calendarVersion: event.calendarVersion },
    ...{ appliedBy: by.id, appliedOn: on, serial: at.serial, stepsWatched: event.stepsWatched ?? false },
  }),
  AcceptanceSupplementRequested: (_, { missing, note }) => ({ status: 'incomplete', supplement: { missing, note } }),
  AcceptanceSupplemented: ({ papers }, event) => ({
    status: 'applied',
    supplement: null,
    papers: [...papers, ...event.papers],
  }),
  AcceptanceFoundComplete: ({ departments }, { on }) => ({
    ...{ status: 'awaiting-date', completeOn: on },
    rounds: [begun(departments)],
  }),
  AcceptanceWithdrawn: () => ({ status: 'withdrawn' }),
  VisitDateSet: (state, { visitOn, time, place, assignBy, closeBy, opinionBy }, { at }) => ({
    status: 'scheduled',
    ...inRound(state, ({ noticedOn }) => ({
      ...{ noticedOn: noticedOn ?? civilDateOf(at), visitOn, time, place, assignBy, closeBy, opinionBy },
    })),
  }),
  InspectorsAssigned: (state, { departmentCode, inspectors }) => inPart(state, departmentCode, { inspectors }),
  ChecklistRecorded: (state, { by, departmentCode, lines, photos = [], seenAt }) =>
    inPart(state, departmentCode, { checklist: { lines, photos, seenAt, by: by.id, late: false } }),
  VisitClosed: (state, _, { at }) => ({ status: 'visited', ...inRound(state, () => ({ closedAt: at })) }),
  OpinionGiven: (state, { by, departmentCode, outcome, items, rectifyDays, checklist, photos = [] }, { at }) =>
    inPart(state, departmentCode, {
      opinion: { outcome, items, rectifyDays, at, by: by.id, deemed: null },
      ...(checklist && { checklist: { lines: checklist, photos, seenAt: at, by: by.id, late: true } }),
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
    papers: [...papers, ...event.papers],
    rectifications: last(rectifications, (one): Rectification => ({
      ...one,
      toOn: event.on,
      statement: event.statement,
    })),
    // Only who failed comes again.
    rounds: [...rounds, begun(failedOf(rounds.at(-1)))],
  }),
  AcceptancePassed: () => ({ status: 'passed' }),
  OpinionLetterIssued: (_, { on, remark, items }, { serial }) => ({
    status: 'concluded',
    letter: { on, serial, remark, items },
  }),
  CompletionFiled: (_, { on }) => ({ status: 'filed', filedOn: on }),
  AcceptanceRecounted: (state, { calendarVersion, moved, dates }) => ({
    calendarVersion,
    ...inRound(state, () => dates ?? {}),
    rectifications: last(state.rectifications, (one) => {
      const to = moved.find(({ clock }) => clock === 'rectification')?.to
      return to === undefined || one.toOn !== null ? one : { ...one, rectifyBy: to }
    }),
  }),
  AcceptanceLapsed: () => ({ status: 'lapsed' }),
}

/** The acceptance after one more entry of its stream. */
export function evolveAcceptance(state: AcceptanceState, recorded: Recorded<AcceptanceEvent>): AcceptanceState {
  const { event } = recorded
  const step = steps[event.type] as (
    state: AcceptanceState,
    event: AcceptanceEvent,
    recorded: Pick<Recorded<unknown>, 'at' | 'serial'>,
  ) => Partial<AcceptanceState>
  const after = { ...state, ...step(state, event, recorded) }
  const owing = { lead: after.setup?.lead ?? '', awaited: withoutInspectors(roundOf(after)) }
  return { ...after, steps: stepsAfter(state.steps, event, recorded.at, owing) }
}
