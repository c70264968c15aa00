import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  firstSettings,
  lookAtChange,
  type Act,
  type ActKind,
  type ActOf,
  type Regime,
  type SupervisedCase,
  type SupervisedItem,
  type WatchedClock,
} from '#domain/supervision/index.ts'

// A case as an outside system tells it: what our own engine refuses is proved on these acts.
export const item: SupervisedItem = {
  ...{ code: '0101', departmentCode: '01', instant: false, residency: 'full', windowDecides: true },
  ...{ fourEyes: true, interestedParties: true, hearing: false, quantity: 2 },
  ...{
    materials: ['plan'],
    questions: ['goods'],
    steps: [
      { code: 'visit', days: 2 },
      { code: 'opinion', days: 1 },
    ],
  },
  fees: [
    { name: '占用费', amountFen: 5_000, basisSuffices: true },
    { name: '工本费', amountFen: null, basisSuffices: null },
    { name: '建档费', amountFen: null, basisSuffices: false },
  ],
}

export const at = (on: string, time = '09:00') => new Date(`${on}T${time}:00+08:00`).toISOString()
interface Told {
  by?: string
  phone?: string
  on?: string
  time?: string
  storedAt?: string
}
export type Line = [ActKind, Told?]

function acts(lines: readonly Line[]): Act[] {
  return lines.map(([kind, { by = 'clerk', phone, on = '2008-03-03', time = '09:00', storedAt } = {}], index) => ({
    ...kind,
    occurredAt: at(on, time),
    storedAt: storedAt ?? at(on, time),
    by: { id: by, departmentCode: by === 'timer' ? null : '01', windowCode: null, ...(phone && { phone }) },
    ref: { stream: 'case-1', version: index + 1 },
  }))
}

export function told(lines: readonly Line[], change: Partial<SupervisedCase> = {}): SupervisedCase {
  return {
    ...{ id: 'case-1', system: 'other', departmentCode: '01', windowCode: null, item, calendar: nationalCalendar },
    ...{ stretches: [], clocks: [], procedures: [], acceptedAt: null, decidedAt: null, closedAt: null },
    ...{ lastAt: at('2008-12-31'), acts: acts(lines) },
    ...change,
  }
}

export const regime: Regime = {
  settings: [firstSettings],
  outages: [],
  beginnings: { 'late-inspectors': '1990-01-01', 'late-objection': '1990-01-01', 'late-revocation': '1990-01-01' },
}
export const judged = (lines: readonly Line[], change?: Partial<SupervisedCase>, under: Partial<Regime> = {}) => {
  const supervised = told(lines, change)
  return lookAtChange(null, supervised, supervised.acts, { ...regime, ...under }).found.map(({ finding }) => finding)
}

export const applied: Line = [
  { kind: 'applied', site: 'centre', materials: ['plan'], applicant: 'party-1', agent: 'agent-1', phone: 'key-1' },
  { by: 'timer' },
]
export const accepted: Line = [{ kind: 'accepted', bySilence: false, steps: ['visit', 'opinion'] }, { time: '09:10' }]
export const reviewed = (step: string, by = 'reviewer'): Line => [
  { kind: 'step-reviewed', step },
  { by, on: '2008-03-04' },
]
export const partyTold: Line = [{ kind: 'party-told' }, { on: '2008-03-04' }]
export const finished = (change: Partial<ActOf<'finished'>> = {}, by = 'head', more: Told = {}): Line => [
  {
    ...{ kind: 'finished', as: 'granted', reasons: true, legalBasis: true, remedies: true, atWindow: true },
    ...change,
  },
  { by, on: '2008-03-05', ...more },
]
export const flow = [applied, accepted, reviewed('visit'), reviewed('opinion'), partyTold]
export const charged = (fee: ActOf<'charged'>['fees'][number]): Line => [{ kind: 'charged', fees: [fee] }]
export const inspected = (...officers: string[]): Line => [{ kind: 'inspected', step: 'visit', officers }]
export const hearing = (heldOn: string, presider: string | null = 'deputy'): Line => [
  { kind: 'hearing-scheduled', heldOn, presider },
]
export const suspended = (change: Partial<ActOf<'special-started'>>): Line => [
  { kind: 'special-started', procedure: 'test', ground: 'g', told: null, notified: true, ...change } as ActKind,
]
export const extended = (approvedByHead: boolean | null, on = '2008-03-06'): Line => [
  { kind: 'extended', approvedByHead },
  { on },
]
export const statutory = (dueOn: string): Partial<SupervisedCase> => ({
  clocks: [clock('statutory', { dueOn })],
})
export function clock(kind: WatchedClock['kind'], change: Partial<WatchedClock> = {}): WatchedClock {
  const limit = { value: 20, unit: 'workday', anchor: 'acceptance' } as const
  return { kind, limit, startOn: '2008-03-03', dueOn: '2008-03-31', stoppedOn: '2008-03-05', ...change }
}
