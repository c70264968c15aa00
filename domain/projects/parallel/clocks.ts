import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { toldUntil } from '../../cases/index.ts'
import { addDays, type CivilDate } from '../../kernel/index.ts'
import type { ParallelClockKind } from './clock-kinds.ts'
import { lawfulDays, ownDueOn, type LawfulLimit, type OwnLimit } from './lawful.ts'
import type { ParallelPart, ParallelState } from './state.ts'

/** A clock of a parallel approval. `departmentCode` is who owes it; null is the applicant. */
export interface ParallelClock {
  kind: ParallelClockKind
  departmentCode: string | null
  /** The item whose licence is to be handed over. */
  item?: string
  startOn: CivilDate
  dueOn: CivilDate
  limit: { value: number; unit: 'workday' | 'day' | 'month' }
  /** The text of an item's own that ends it; absent where none is the least. */
  own?: LawfulLimit['own']
  /** Null while it runs; with the instant where there is one. */
  stoppedOn: CivilDate | null
  stoppedAt: string | null
}

type Told = { startOn: CivilDate; endOn: CivilDate | null; told: { value: number; unit: 'workday' | 'day' } }

/** A procedure that runs is taken to end as it was told, or tomorrow where it has outlasted that by `upTo`. */
function standStill(one: Told & { ground: string }, calendar: CompiledCalendar, upTo?: CivilDate): StandStill {
  const told = one.endOn ?? toldUntil(one, calendar)
  const to = one.endOn === null && upTo !== undefined && upTo >= told ? addDays(upTo, 1) : told
  return {
    ...{ from: { on: one.startOn, time: '00:00' }, to: { on: to, time: '00:00' } },
    ...{ why: `特别程序：${one.ground}`, whyEn: `special procedure: ${one.ground}` },
  }
}

const ofPart = ({ procedures }: ParallelPart, calendar: CompiledCalendar, upTo?: CivilDate): StandStill[] =>
  procedures.map((one) => standStill(one, calendar, upTo))

/** When the master clock stands still: while any department's procedure runs; days two share are lost once. */
export function parallelStandStills(
  { parts }: ParallelState,
  calendar: CompiledCalendar,
  upTo?: CivilDate,
): StandStill[] {
  const all = Object.values(parts)
    .flatMap((part) => ofPart(part, calendar, upTo))
    .toSorted((a, b) => (a.from.on < b.from.on ? -1 : a.from.on > b.from.on ? 1 : 0))
  const joined: StandStill[] = []
  for (const one of all) {
    const last = joined.at(-1)
    if (!last || one.from.on > last.to.on) joined.push(one)
    else if (one.to.on > last.to.on) joined[joined.length - 1] = { ...last, to: one.to }
  }
  return joined
}

type Length = Pick<ParallelClock, 'kind' | 'departmentCode' | 'startOn' | 'limit'>
type Stop = { on: CivilDate; at: string } | null | undefined

function clock(length: Length, calendar: CompiledCalendar, stop: Stop, stretches: StandStill[] = []): ParallelClock {
  const { dueOn } = due(calendar, { from: length.startOn, ...length.limit, stretches })
  return { ...length, dueOn, stoppedOn: stop?.on ?? null, stoppedAt: stop?.at ?? null }
}

const workdays = (value: number) => ({ value, unit: 'workday' }) as const

/** A clock never outlasts a limit a law sets for an item under it: the least of them ends it, and says by which text. */
function within(
  one: ParallelClock,
  own: readonly OwnLimit[],
  { receivedOn, accepted }: ParallelState,
  calendar: CompiledCalendar,
  stretches: StandStill[],
): ParallelClock {
  if (!accepted) return one
  // Deemed acceptance counts from receipt already.
  const days = { receivedOn: receivedOn ?? accepted.countsFrom, acceptedOn: accepted.countsFrom }
  return own.reduce<ParallelClock>((least, limit) => {
    const { startOn, dueOn } = ownDueOn(limit, days, calendar, stretches)
    if (dueOn >= least.dueOn) return least
    const { value, unit, own: text } = limit
    return { ...least, dueOn, own: text, ...(one.kind === 'statutory' && { startOn, limit: { value, unit } }) }
  }, one)
}

/** The master clocks, from acceptance: as promised, and as the law allows at most. `upTo` is today. Empty before. */
export function masterClocksOf(state: ParallelState, calendar: CompiledCalendar, upTo?: CivilDate): ParallelClock[] {
  const { setup, accepted, extension } = state
  if (!setup || !accepted) return []
  const stretches = parallelStandStills(state, calendar, upTo)
  const by = { departmentCode: setup.lead, startOn: accepted.countsFrom }
  const lawful = lawfulDays.handling + (extension ? lawfulDays.extension : 0)
  const lengths = { promised: setup.limits.promised, statutory: lawful } as const
  const own = setup.departments.flatMap((one) => one.own ?? [])
  return (['promised', 'statutory'] as const).map((kind) => {
    const one = clock({ ...by, kind, limit: workdays(lengths[kind]) }, calendar, endOf(state), stretches)
    return within(one, own, state, calendar, stretches)
  })
}

const endOf = ({ endedOn, endedAt }: ParallelState): Stop =>
  endedOn !== null && endedAt !== null ? { on: endedOn, at: endedAt } : null

/** Every department's clock for its answer, from the distribution; its own special procedures stop it, nobody else's. */
export function answerClocksOf(state: ParallelState, calendar: CompiledCalendar, upTo?: CivilDate): ParallelClock[] {
  const { setup, distributed, parts } = state
  if (!setup || !distributed) return []
  return setup.departments.map(({ code, limit, own = [] }) => {
    const part = parts[code]
    const length = { kind: 'opinion', departmentCode: code, startOn: distributed.on, limit } as const
    const stretches = part ? ofPart(part, calendar, upTo) : []
    return within(clock(length, calendar, part?.answer ?? endOf(state), stretches), own, state, calendar, stretches)
  })
}

/** What the applicant and the lead department owe on the way: acceptance, papers, distribution, settling, deciding. */
export function stepClocksOf(state: ParallelState, calendar: CompiledCalendar): ParallelClock[] {
  const { setup, receivedOn, accepted, distributed, supplement, disputedOn, answeredOn, resolution } = state
  if (!setup || receivedOn === null) return []
  const ran = (
    kind: ParallelClockKind,
    startOn: CivilDate | null | undefined,
    days: number,
    stoppedOn?: CivilDate | null,
  ): ParallelClock[] => {
    if (startOn == null) return []
    const departmentCode = kind === 'supplement' ? null : setup.lead
    const one = clock({ kind, departmentCode, startOn, limit: workdays(days) }, calendar, endOf(state))
    return [{ ...one, stoppedOn: stoppedOn ?? one.stoppedOn, stoppedAt: stoppedOn ? null : one.stoppedAt }]
  }
  const { limits } = setup
  const incomplete = state.status === 'incomplete'
  const brought = supplement && !incomplete && receivedOn >= supplement.on ? receivedOn : null
  return [
    ...ran('acceptance', receivedOn, lawfulDays.acceptance, accepted?.on ?? (incomplete ? supplement?.on : null)),
    ...ran('supplement', supplement?.on, limits.supplement, brought),
    ...ran('distribution', accepted?.on, limits.distribution, distributed?.on),
    ...ran('resolution', disputedOn, limits.resolution, resolution?.on),
    ...ran('decision', answeredOn, limits.decision),
  ]
}
