import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  dueLicences,
  isParallelHolderWithheld,
  masterClocksOf,
  objectableUntil,
  openObjections,
  parallelAsks,
  parallelDueOn,
  parallelTimersOf,
  parallelWaitsFor,
  type LicenceEnd,
  type ParallelEvent,
  type ParallelState,
} from '#domain/projects/index.ts'
import { lookAtChange, supervisedParallel, type Regime } from '#domain/supervision/index.ts'
import { banColumns } from '../cases/index.ts'
import { createAppend, upsert } from '../kernel/append.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { cardNewsOf, cardProjection } from '../supervision/index.ts'
import { licenceIdOf } from './licence-id.ts'
import { tellingsOf } from './tellings.ts'

const columns = [
  'id', 'version', 'serial', 'status', 'project_id', 'project_name', 'project_name_en', 'stage', 'stage_name',
  'stage_name_en', 'party_id', 'lead_department', 'departments', 'waits_for', 'applied_on', 'due_on', 'promised_on',
  'lawful_on', 'ended_on', 'last_at', 'calendar_version', 'objected',
  'objectable_until', 'asks',
] as const // prettier-ignore

const licenceColumns = [
  'case_id', 'department_code', 'item_code', 'holder_id', 'year', 'serial', 'name', 'issued_on', 'valid_from', 'valid_to',
  'revoked_on', 'withdrawn_on', 'cancelled_on', 'approval_id', 'holder_withheld',
] as const // prettier-ignore

/** What stores a change: the tables the log of an approval is mirrored in; its papers belong to it as those of a case do. */
export const parallelAppend = createAppend('parallel', [
  upsert('parallel_approval', 'id', columns),
  upsert('case_file', 'case_id, file_id, material', ['case_id', 'file_id', 'material']),
  upsert('licence', 'case_id', licenceColumns),
  upsert('ban', 'case_id', banColumns),
  cardProjection,
])

/** What a change of an approval writes beside its events: its row and papers, its timers, what supervision found, who is told. */
export function projectParallel(
  after: ParallelState,
  change: Changed<ParallelState, ParallelEvent>,
  calendarOf: (state: ParallelState) => CompiledCalendar,
  regime: Regime,
): Projected {
  const calendar = calendarOf(after)
  const { stream, at, log, news, before } = change
  const watched = supervisedParallel(stream, after, log, calendar)
  const was = before.setup
    ? supervisedParallel(stream, before, log.slice(0, log.length - news), calendarOf(before))
    : null
  const { found, next } = lookAtChange(was, watched, [], regime, at)
  return {
    rows: {
      parallel_approval: [rowOf(after, stream, log.length, log.at(-1)?.at ?? at, calendar)],
      case_file: after.papers.map(({ paper, fileId }) => ({ case_id: stream, file_id: fileId, material: paper })),
      licence: licenceRows(after, stream),
      ban: banRows(after, stream),
      card_news: cardNewsOf(found, at),
    },
    timers: [...parallelTimersOf(after, calendar), ...(next === null ? [] : [{ kind: 'supervise', dueAt: next }])],
    outbox: tellingsOf(after, change),
  }
}

/** The licences of its items, in the one register; the append gives a new one its number. */
const licenceRows = (state: ParallelState, stream: string) =>
  dueLicences(state).flatMap(({ departmentCode, result: { item, name }, licence }) => {
    if (licence === null) return []
    const { on, serial, validFrom, validTo, ended } = licence
    const endedOn = (how: LicenceEnd['how']) => (ended?.how === how ? ended.on : null)
    return [
      {
        ...{ case_id: licenceIdOf(stream, item), department_code: departmentCode, item_code: item, name, serial },
        ...{ holder_id: state.project?.partyId, year: Number(on.slice(0, 4)), issued_on: on },
        ...{ valid_from: validFrom, valid_to: validTo, approval_id: stream },
        ...{ revoked_on: endedOn('revoked'), withdrawn_on: endedOn('withdrawn') },
        cancelled_on: endedOn('cancelled'),
        holder_withheld: isParallelHolderWithheld(state, item),
      },
    ]
  })

/** Whose licence was got by fraud may not apply for its item again for a time (Art. 79). */
const banRows = (state: ParallelState, stream: string) =>
  dueLicences(state).flatMap(({ result: { item }, licence }) => {
    const { ended } = licence ?? {}
    if (ended?.how !== 'revoked' || ended.bannedUntil === undefined) return []
    return [
      {
        ...{ case_id: licenceIdOf(stream, item), item_code: item, party_id: state.project?.partyId, article: 79 },
        ...{ from_on: ended.on, until_on: ended.bannedUntil },
      },
    ]
  })

function rowOf(state: ParallelState, id: string, version: number, lastAt: string, calendar: CompiledCalendar) {
  const { project, setup } = state
  if (!project || !setup) throw new Error('an approval has a project')
  const masterOf = (kind: string) => masterClocksOf(state, calendar).find((clock) => clock.kind === kind)?.dueOn ?? null
  return {
    ...{ id, version, serial: state.serial, status: state.status },
    ...{ project_id: project.id, project_name: project.name, project_name_en: project.nameEn },
    ...{ stage: setup.stage.code, stage_name: setup.stage.zh, stage_name_en: setup.stage.en },
    ...{ party_id: project.partyId, lead_department: setup.lead },
    departments: setup.departments.map(({ code }) => code),
    waits_for: parallelWaitsFor(state),
    asks: parallelAsks(state),
    applied_on: state.appliedOn,
    due_on: parallelDueOn(state, calendar),
    ...{ promised_on: masterOf('promised'), lawful_on: masterOf('statutory') },
    ended_on: state.endedOn,
    last_at: lastAt,
    calendar_version: state.calendarVersion,
    objected: openObjections(state).map(({ item }) => item),
    objectable_until: objectableUntil(state, calendar),
  }
}
