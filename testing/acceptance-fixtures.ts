import { nationalCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, fold, type Recorded } from '#domain/kernel/index.ts'
import {
  acceptanceDecider,
  type AcceptanceCommand,
  type AcceptanceEvent,
  type AcceptanceFacts,
  type AcceptanceSetup,
  type AcceptanceState,
} from '#domain/projects/index.ts'

const both = (zh: string) => ({ zh, en: zh })
const department = (code: string) => ({
  ...{ code, accepts: both('验收'), basis: both('依据') },
  checks: [
    { code: 'built', ...both('按图施工') },
    { code: 'kept', ...both('资料齐全') },
  ],
})

/** Three departments, of which 09 leads. */
export const acceptanceSetup: AcceptanceSetup = {
  version: 1,
  lead: '09',
  departments: ['09', '10', '04'].map(department),
  papers: [
    { code: 'drawings', ...both('竣工图'), required: true },
    { code: 'report', ...both('报告'), required: false },
  ],
  limits: {
    ...{ completeness: 3, supplement: 10, notice: 2, visit: 5, opinion: 3, rectification: 20, letter: 2 },
    ...{ filingCalendarDays: 15, master: 15 },
  },
  deemedConsent: null,
}

const person = (id: string, role: Actor['role'], departmentCode: string | null = null): Actor => ({
  ...{ id, role, departmentCode, windowCode: null },
})
export const builder = person('builder', 'applicant')
export const centre = person('centre', 'centre-manager')
export const head = person('head-09', 'head', '09')
export const clock = person('clock', 'timer')
export const inspectorsOf = (code: string): Actor[] => ['a', 'b'].map((n) => person(`${n}-${code}`, 'clerk', code))
export const speakerOf = (code: string): Actor => person(`reviewer-${code}`, 'reviewer', code)

const colleagues = Object.fromEntries(
  ['09', '10', '04', '13'].flatMap((code) => inspectorsOf(code)).map((one) => [one.id, one.departmentCode]),
)

/** What `actor` goes by at an instant (09:00 of a day in the town). */
export const factsAt = (on: string, actor: Actor, changes: Partial<AcceptanceFacts> = {}): AcceptanceFacts => ({
  ...{
    at: `${on}T01:00:00.000Z`,
    actor,
    forApplicant: actor.id === builder.id,
    calendar: nationalCalendar,
    colleagues,
  },
  duty: null,
  ownFiles: ['file-1', 'file-2'],
  ownImages: ['file-2'],
  beginning: {
    setup: acceptanceSetup,
    project: { id: 'project-1', name: '厂房', nameEn: 'Works', partyId: 'party-1' },
    underWay: false,
  },
  ...changes,
})

/** An acceptance that is played command by command; throws where a command is refused. */
export function playAcceptance(setup: AcceptanceSetup = acceptanceSetup) {
  const log: Recorded<AcceptanceEvent>[] = []
  const state = (): AcceptanceState => fold(acceptanceDecider, log)
  const ask = (on: string, actor: Actor, command: AcceptanceCommand, changes: Partial<AcceptanceFacts> = {}) => {
    const usual = factsAt(on, actor)
    const beginning = usual.beginning && { ...usual.beginning, setup }
    const facts = { ...usual, beginning, ...changes }
    const answer = acceptanceDecider.decide(command, state(), facts)
    if (Array.isArray(answer))
      for (const event of answer) log.push({ event, at: facts.at, version: log.length + 1, serial: 1 })
    return answer
  }
  const must = (...asked: Parameters<typeof ask>) => {
    const answer = ask(...asked)
    if (!Array.isArray(answer)) throw new Error(`${asked[2].type} is refused: ${answer.code}`)
    return answer
  }
  return { log, state, ask, must }
}

export const conforming = [
  { code: 'built', result: 'conforms', remark: '' },
  { code: 'kept', result: 'conforms', remark: '' },
] as const
export const deviating = [
  { code: 'built', result: 'deviates', remark: '栏杆高度不足' },
  { code: 'kept', result: 'conforms', remark: '' },
] as const
export const passed = {
  ...{ type: 'GiveOpinion', outcome: 'pass', items: [], rectifyDays: null, checklist: null },
} as const satisfies AcceptanceCommand
export const failed = {
  ...{ type: 'GiveOpinion', outcome: 'fail', items: ['栏杆加高'], rectifyDays: 5, checklist: null },
} as const satisfies AcceptanceCommand

type Played = ReturnType<typeof playAcceptance>

/** Brings an acceptance to the day its visit was set for: Monday 2 March 2026 applied, Thursday the 5th visited. */
export function toSchedule(played: Played = playAcceptance()): Played {
  const { must } = played
  must('2026-03-02', builder, {
    type: 'ApplyAcceptance',
    papers: [{ paper: 'drawings', fileId: 'file-1' }],
    alone: null,
  })
  must('2026-03-02', centre, { type: 'FindAcceptanceComplete' })
  must('2026-03-03', head, { type: 'SetVisitDate', visitOn: '2026-03-05', time: '09:30', place: '工地' })
  return played
}

/** The same, visited by every department of the round and closed; `deviates` are those that saw something wrong. */
export function toVisited(played: Played = toSchedule(), on = '2026-03-05', deviates: readonly string[] = []): Played {
  const { must, state } = played
  for (const code of state().rounds.at(-1)?.departments ?? []) {
    const [first = head, second = head] = inspectorsOf(code)
    must(addDays(on, -1), speakerOf(code), { type: 'AssignInspectors', inspectors: [first.id, second.id] })
    const lines = deviates.includes(code) ? deviating : conforming
    must(on, first, { type: 'RecordChecklist', lines, seenAt: `${on}T00:30:00.000Z` })
  }
  must(on, head, { type: 'CloseVisit' })
  return played
}
