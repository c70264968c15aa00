import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Recorded } from '#domain/kernel/index.ts'
import {
  acceptanceAsks,
  acceptanceDueOn,
  acceptanceTimersOf,
  acceptanceWaitsFor,
  masterClockOf,
  type AcceptanceEvent,
  type AcceptanceState,
} from '#domain/projects/index.ts'
import { lookAtChange, supervisedAcceptance, type Regime } from '#domain/supervision/index.ts'
import { createAppend, upsert } from '../kernel/append.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { cardNewsOf, cardProjection } from '../supervision/index.ts'
import { tellingsOf } from './tellings.ts'

const columns = [
  'id', 'version', 'serial', 'status', 'project_id', 'project_name', 'project_name_en', 'party_id', 'alone',
  'lead_department', 'departments', 'waits_for', 'visit_on', 'applied_on', 'due_on', 'master_due_on', 'letter_on', 'filed_on',
  'visits', 'department_visits', 'papers', 'rectifications', 'last_at', 'calendar_version', 'asks',
] as const // prettier-ignore

/** What stores a change: the tables the log of an acceptance is mirrored in; its papers belong to it as those of a case do. */
export const acceptanceAppend = createAppend('acceptance', [
  upsert('acceptance', 'id', columns),
  upsert('case_file', 'case_id, file_id, material', ['case_id', 'file_id', 'material']),
  cardProjection,
])

/** What a change of an acceptance writes beside its events: its row and papers, its timers, what supervision found, who is told. */
export function projectAcceptance(
  after: AcceptanceState,
  change: Changed<AcceptanceState, AcceptanceEvent>,
  calendarOf: (state: AcceptanceState) => CompiledCalendar,
  regime: Regime,
): Projected {
  const calendar = calendarOf(after)
  const { stream, at, log, news, before } = change
  const watched = supervisedAcceptance(stream, after, log, calendar)
  const was = before.setup
    ? supervisedAcceptance(stream, before, log.slice(0, log.length - news), calendarOf(before))
    : null
  const { found, next } = lookAtChange(was, watched, [], regime, at)
  return {
    rows: {
      acceptance: [rowOf(after, stream, log, calendar)],
      case_file: filesOf(after).map(([material, file_id]) => ({ case_id: stream, file_id, material })),
      card_news: cardNewsOf(found, at),
    },
    timers: [...acceptanceTimersOf(after), ...(next === null ? [] : [{ kind: 'supervise', dueAt: next }])],
    outbox: tellingsOf(after, change),
  }
}

/** Its papers by code, and what was photographed on site. */
function filesOf({ papers, rounds }: AcceptanceState): [material: string, fileId: string][] {
  const seen = rounds.flatMap(({ parts }) => Object.values(parts).flatMap(({ checklist }) => checklist?.photos ?? []))
  return [
    ...papers.map(({ paper, fileId }): [string, string] => [paper, fileId]),
    ...seen.map(({ fileId }): [string, string] => ['site-photo', fileId]),
  ]
}

function rowOf(
  state: AcceptanceState,
  id: string,
  log: readonly Recorded<AcceptanceEvent>[],
  calendar: CompiledCalendar,
) {
  const { project, setup, rounds } = state
  if (!project || !setup) throw new Error('an acceptance has a project')
  const visited = rounds.filter(({ closedAt }) => closedAt !== null)
  return {
    ...{ id, version: log.length, serial: state.serial, status: state.status, alone: state.alone },
    ...{
      project_id: project.id,
      project_name: project.name,
      project_name_en: project.nameEn,
      party_id: project.partyId,
    },
    lead_department: setup.lead,
    departments: state.departments,
    waits_for: acceptanceWaitsFor(state),
    asks: acceptanceAsks(state, calendar),
    visit_on: rounds.at(-1)?.visitOn ?? null,
    applied_on: state.appliedOn,
    due_on: acceptanceDueOn(state),
    master_due_on: masterClockOf(state, calendar)?.dueOn ?? null,
    letter_on: state.letter?.on ?? null,
    filed_on: state.filedOn,
    visits: visited.length,
    department_visits: visited.reduce((sum, { departments }) => sum + departments.length, 0),
    papers: state.papers.length,
    rectifications: state.rectifications.map(({ fromOn, toOn }) => ({ fromOn, toOn })),
    last_at: log.at(-1)?.at,
    calendar_version: state.calendarVersion,
  }
}
