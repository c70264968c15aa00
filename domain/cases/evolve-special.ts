import type { CivilDate } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { SpecialEvent, SpecialProcedure, ToldTime } from './special-events.ts'
import { noHearing, openSuspension, type Hearing, type StepRun, type Suspension } from './special-state.ts'
import type { CaseState } from './state.ts'

type Special = Extract<CaseEvent, { type: SpecialEvent['type'] }>

/** What a special procedure, an extension, a hearing, a statement or an inspection makes of a case. Total. */
export function evolveSpecial(state: CaseState, event: Special, at: string): Partial<CaseState> {
  switch (event.type) {
    case 'SpecialProcedureStarted':
      return suspended(state, event, event.ground, at)
    case 'SpecialProcedureEnded':
      return goesOn(state, event.result, event.on, at)
    case 'DecisionExtended':
      return { extension: { ...event.extension, on: event.on, reason: event.reason } }
    case 'InterestedPartyTold': {
      const { party, name, on: toldOn } = event
      return { interestedParties: [...state.interestedParties, { party, name, toldOn, heardOn: null }] }
    }
    case 'StatementRecorded':
      return {
        interestedParties: state.interestedParties.map((one) =>
          one.party === event.party ? { ...one, heardOn: event.on } : one,
        ),
      }
    case 'InspectorsNamed':
      return { inspectorsNamedOn: state.inspectorsNamedOn ?? event.on }
    case 'SiteInspected':
      return {
        inspectorsNamedOn: state.inspectorsNamedOn ?? event.on,
        inspectedSteps: [...state.inspectedSteps, event.step],
        inspectors: [...state.inspectors, ...event.officers.map(({ id }) => id)],
      }
    default:
      return hearingEvolved(state, event, at)
  }
}

type HearingEvent = Extract<
  Special,
  {
    type:
      | 'HearingRightTold'
      | 'HearingRequested'
      | 'HearingWaived'
      | 'HearingScheduled'
      | 'HearingPostponed'
      | 'HearingRecorded'
  }
>

function hearingEvolved(state: CaseState, event: HearingEvent, at: string): Partial<CaseState> {
  const { on } = event
  const now = state.hearing ?? noHearing
  const hearing = (change: Partial<Hearing>) => ({ hearing: { ...now, ...change } })
  switch (event.type) {
    case 'HearingRightTold':
      return hearing({ rightToldOn: on })
    case 'HearingRequested':
      return hearing({ requestedOn: on })
    case 'HearingWaived': {
      const waivedBy = [...now.waivedBy, event.party]
      const entitled = [null, ...state.interestedParties.map(({ party }) => party)]
      return hearing({ waivedBy, waivedOn: entitled.every((one) => waivedBy.includes(one)) ? on : null })
    }
    case 'HearingScheduled': {
      const { heldOn, presider, told, basis, time, place } = event
      const isOpen = event.closedBecause === null
      const ground = basis === 'request' ? '依申请举行听证' : '依职权举行听证'
      return {
        ...hearing({
          ...{ scheduledOn: on, heldOn, presider },
          announced: { basis, time, place, isOpen, on, at, postponedFrom: null },
        }),
        ...suspended(state, { procedure: 'hearing', told, on }, ground, at),
      }
    }
    case 'HearingPostponed': {
      const { heldOn, told, time, place } = event
      const open = openSuspension(state)
      return {
        ...hearing({
          heldOn,
          announced: now.announced && { ...now.announced, time, place, on, at, postponedFrom: now.heldOn },
        }),
        suspensions: state.suspensions.map((one) => (one === open ? { ...one, told } : one)),
      }
    }
    case 'HearingRecorded':
      return { ...hearing({ recordedOn: on }), ...goesOn(state, '已举行听证，制作笔录', on, at) }
  }
}

interface Starting {
  procedure: SpecialProcedure
  told: ToldTime
  on: CivilDate
}

function suspended(
  { suspensions }: CaseState,
  { procedure, told, on }: Starting,
  ground: string,
  at: string,
): Partial<CaseState> {
  const begun: Suspension = {
    ...{ procedure, ground, told, startOn: on, startAt: at },
    ...{ endOn: null, endAt: null, result: null },
  }
  return { status: 'suspended', suspensions: [...suspensions, begun] }
}

/** The clocks go on where they stood. */
function goesOn(state: CaseState, result: string, endOn: CivilDate, endAt: string): Partial<CaseState> {
  const open = openSuspension(state)
  return {
    status: state.stepsLeft.length > 0 ? 'in-review' : 'awaiting-decision',
    suspensions: state.suspensions.map((one) => (one === open ? { ...one, endOn, endAt, result } : one)),
  }
}

/** The runs of the step clocks when `next` is entered; the running one stops. */
export function stepRunsAt(
  { stepRuns }: CaseState,
  next: string | undefined,
  on: CivilDate,
  at: string,
): readonly StepRun[] {
  const stopped = stepRuns.map((run) => (run.stoppedOn === null ? { ...run, stoppedOn: on } : run))
  return next === undefined ? stopped : [...stopped, { step: next, startOn: on, startAt: at, stoppedOn: null }]
}
