import { countWorkdays, type CompiledCalendar } from '../../calendar/index.ts'
import { caseDecider, clocksOf, ledgerOf, type CaseEvent, type CaseState } from '../../cases/index.ts'
import type { ServiceItem } from '../../catalogue/index.ts'
import { civilDateOf, type Recorded } from '../../kernel/index.ts'
import type { Act } from '../act.ts'
import type { CaseTrace, TracedSuspension } from '../rules/patterns/case-trace.ts'
import { actsOfLog } from './acts-of-log.ts'

/** What patterns are found in of one of our cases; null while it is a draft. `item` and `calendar` are those it is pinned to. */
export function traceOwnCase(
  stream: string,
  log: readonly Recorded<CaseEvent>[],
  facts: { item: ServiceItem; calendar: CompiledCalendar },
): CaseTrace | null {
  const { state, suspensions } = walk(log, facts)
  if (state.submittedAt === null) return null
  const { item, calendar } = facts
  const acts = actsOfLog(stream, log)
  const first = log[0]?.event.by
  const ended = acts.find((act) => act.kind === 'finished')
  const clock = ledgerOf(state, item, calendar).find(({ kind }) => kind === 'promised')
  const by = (kinds: readonly Act['kind'][]) =>
    acts.findLast((act) => kinds.includes(act.kind) && act.by.departmentCode !== null)?.by
  const handler = by(['received', 'accepted'])
  return {
    id: stream,
    version: log.length,
    itemCode: item.code,
    itemVersion: state.itemVersion,
    departmentCode: item.departmentCode,
    windowCode: state.windowCode ?? handler?.windowCode ?? null,
    instant: item.handlingType === 'instant',
    applicant: state.applicantId,
    intermediary: first?.role === 'agent' ? first.id : null,
    handler: handler?.id ?? null,
    decider: state.decidedAt !== null && ended?.by.departmentCode ? ended.by.id : null,
    appliedAt: state.submittedAt,
    acceptedAt: state.acceptedAt,
    decidedAt: state.decidedAt,
    endedAt: ended?.storedAt ?? null,
    endedAs: ended?.as ?? null,
    daysLeft: ended ? daysLeft(state, ended.storedAt, facts) : null,
    promise: clock ? { value: clock.limit.value, unit: clock.limit.unit } : null,
    files: state.application.materials.length,
    asked: item.materials.filter(({ necessity }) => necessity === 'required').length,
    suspensions,
  }
}

/** The state of the whole log, and each special procedure with where the promise stood when it began. */
function walk(log: readonly Recorded<CaseEvent>[], facts: { item: ServiceItem; calendar: CompiledCalendar }) {
  const suspensions: TracedSuspension[] = []
  let state = caseDecider.initial
  for (const recorded of log) {
    const { event, version } = recorded
    if (event.type === 'SpecialProcedureStarted') {
      const promised = clocksOf(state, facts.item, facts.calendar).promised
      const onLastDay =
        promised?.dueOn === event.on && countWorkdays(facts.calendar, promised.startOn, promised.dueOn) > 1
      suspensions.push({ startOn: event.on, by: event.by.id, onLastDay, version })
    }
    state = caseDecider.evolve(state, recorded)
  }
  return { state, suspensions }
}

/** Of the promise once it was accepted, of the acceptance before. */
function daysLeft(
  state: CaseState,
  endedAt: string,
  { item, calendar }: { item: ServiceItem; calendar: CompiledCalendar },
): number | null {
  const kind = state.acceptedAt === null ? 'acceptance' : 'promised'
  const dueOn = ledgerOf(state, item, calendar).findLast((clock) => clock.kind === kind)?.dueOn
  if (dueOn === undefined) return null
  const on = civilDateOf(endedAt)
  return on <= dueOn ? countWorkdays(calendar, on, dueOn) : Math.min(-1, -countWorkdays(calendar, dueOn, on))
}
