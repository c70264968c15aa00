import { nationalCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { fold, type Recorded } from '#domain/kernel/index.ts'
import {
  parallelDecider,
  type ParallelCommand,
  type ParallelEvent,
  type ParallelFacts,
  type ParallelSetup,
  type ParallelState,
} from '#domain/projects/index.ts'
import { builder, clock } from './acceptance-fixtures.ts'

/** Three departments, of which 10 leads; each has its own limit. */
export const parallelSetup: ParallelSetup = {
  stage: { code: 'planning', zh: '工程建设许可', en: 'Construction planning' },
  lead: '10',
  departments: [
    { code: '10', items: ['1005'], limit: { value: 10, unit: 'workday' } },
    { code: '23', items: ['2301'], limit: { value: 5, unit: 'workday' } },
    { code: '04', items: ['0403'], limit: { value: 15, unit: 'day' } },
  ],
  papers: [
    { code: 'drawings', name: '方案', nameEn: 'Design', required: true, for: [{ item: '1005', material: 'drawings' }] },
    { code: 'report', name: '报告', nameEn: 'Report', required: false, for: [{ item: '2301', material: 'report' }] },
  ],
  limits: { supplement: 10, distribution: 1, resolution: 5, decision: 3, promised: 20 },
  results: [
    { item: '1005', name: '建设工程规划许可证', nameEn: 'Planning permit', kind: 'certificate', validYears: 2 },
    { item: '2301', name: '防空地下室审批书', nameEn: 'Basement approval', kind: 'approval', validYears: null },
  ],
  deemedConsent: null,
}

const person = (id: string, role: Actor['role'], departmentCode: string | null): Actor => ({
  ...{ id, role, departmentCode, windowCode: null },
})
export const leadClerk = person('clerk-10', 'clerk', '10')
export const leadHead = person('head-10', 'head', '10')
export const mayor = person('mayor', 'head', null)
export const answererOf = (code: string): Actor => person(`reviewer-${code}`, 'reviewer', code)
export { builder, clock }

const colleagues = Object.fromEntries(['10', '23', '04'].map((code) => [`reviewer-${code}`, code]))

/** What `actor` goes by at 09:00 of a day in the town. */
export const parallelFacts = (on: string, actor: Actor, changes: Partial<ParallelFacts> = {}): ParallelFacts => ({
  ...{ at: `${on}T01:00:00.000Z`, actor, forApplicant: actor.id === builder.id, calendar: nationalCalendar },
  ...{ colleagues, ownFiles: ['file-1', 'file-2'], duty: null },
  authority: actor.role === 'head' ? { '1005': 'decide-and-seal', '2301': 'decide-and-seal' } : {},
  item: { name: '人防地下室审批', publicSafety: true },
  beginning: {
    setup: parallelSetup,
    project: { id: 'project-1', name: '厂房', nameEn: 'Works', partyId: 'party-1' },
    ...{ ready: true, underWay: false, banned: null },
  },
  ...changes,
})

/** A parallel approval that is played command by command. */
export function playParallel(setup: ParallelSetup = parallelSetup) {
  const log: Recorded<ParallelEvent>[] = []
  const state = (): ParallelState => fold(parallelDecider, log)
  const ask = (on: string, actor: Actor, command: ParallelCommand, changes: Partial<ParallelFacts> = {}) => {
    const usual = parallelFacts(on, actor)
    const beginning = usual.beginning && { ...usual.beginning, setup }
    const facts = { ...usual, beginning, ...changes }
    const answer = parallelDecider.decide(command, state(), facts)
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

export const apply = {
  ...{ type: 'ApplyParallel', papers: [{ paper: 'drawings', fileId: 'file-1' }], statement: '' },
} as const satisfies ParallelCommand
export const agree = {
  type: 'AnswerParallel',
  answer: 'agree',
  text: '',
  conditions: [],
} as const satisfies ParallelCommand
export const withConditions = {
  ...{ type: 'AnswerParallel', answer: 'agree-with-conditions', text: '', conditions: ['退界六米'] },
} as const satisfies ParallelCommand
export const disagree = {
  type: 'AnswerParallel',
  answer: 'disagree',
  text: '未配建人防工程',
  conditions: [],
} as const satisfies ParallelCommand
export const procedure = {
  ...{ type: 'StartParallelProcedure', procedure: 'expert-review', ground: '深基坑', days: 10, unit: 'workday' },
} as const satisfies ParallelCommand

type Played = ReturnType<typeof playParallel>

/** Applied for, accepted and distributed on Monday 2 March 2026. */
export function toDistributed(played: Played = playParallel(), on = '2026-03-02'): Played {
  const { must } = played
  must(on, builder, apply)
  must(on, leadClerk, { type: 'AcceptParallel' })
  must(on, leadClerk, { type: 'DistributeParallel', note: '' })
  return played
}

/** The same with everybody's answer on a day: who is named disagrees. */
export function toAnswered(
  against: readonly string[] = [],
  played: Played = toDistributed(),
  on = '2026-03-04',
): Played {
  for (const code of Object.keys(played.state().parts))
    played.must(on, answererOf(code), against.includes(code) ? disagree : agree)
  return played
}
