import { parseCivilDate, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import { isPartial } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import type { SpecialCommand } from './special-commands.ts'
import type { CaseState } from './state.ts'

type Inspection = Extract<SpecialCommand, { type: 'RecordSiteInspection' }>

type Naming = Extract<SpecialCommand, { type: 'NameInspectors' }>

/** Who inspects: two officers or more, named within five working days of acceptance (Art. 55(2)). */
export function nameInspectors(
  command: Naming,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const refusal = refusalOfTheTwo(command, state, facts) ?? refusalOfPresider(command, state)
  if (refusal) return refusal
  const officers = command.officerIds.map((id) => ({ id, name: facts.colleagues[id]?.name ?? '' }))
  return [{ by: facts.actor, type: 'InspectorsNamed', officers, on }]
}

/** What was seen on site by two officers of the organ, one of whom writes it down (Art. 34(3), 55). */
export function inspectSite(
  command: Inspection,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const refusal =
    refusalOfOfficers(command, state, facts) ??
    refusalOfPresider(command, state) ??
    refusalOfDate(command, state, on) ??
    refusalOfStep(command, facts)
  if (refusal) return refusal
  const { step, officerIds, inspectedOn, findings, signedBy } = command
  const officers = officerIds.map((id) => ({ id, name: facts.colleagues[id]?.name ?? '' }))
  const { actor: by } = facts
  return [{ by, type: 'SiteInspected', step, officers, inspectedOn, findings, signedBy, on }]
}

function refusalOfOfficers(command: Inspection, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const refusal = refusalOfTheTwo(command, state, facts)
  if (refusal) return refusal
  return command.officerIds.includes(facts.actor.id) ? undefined : refuse('inspection-written-by-another')
}

function refusalOfTheTwo(
  { officerIds }: Pick<Inspection, 'officerIds'>,
  state: CaseState,
  { colleagues, item, duty }: CaseFacts,
): Refusal | undefined {
  if (new Set(officerIds).size < 2 || new Set(officerIds).size < officerIds.length)
    return refuse('inspection-needs-two-officers')
  const ofTheOrgan = officerIds.every((id) => colleagues[id]?.departmentCode === item.departmentCode)
  if (!ofTheOrgan) return refuse('officer-not-of-the-organ')
  const partial = officerIds.find((id) => isPartial(id, state, duty))
  return partial === undefined
    ? undefined
    : refuse('officer-has-interest', { name: colleagues[partial]?.name ?? partial })
}

/** Whoever presides over the hearing does not examine the case (Art. 48(1)(3)). */
function refusalOfPresider(
  { officerIds }: Pick<Inspection, 'officerIds'>,
  { hearing }: CaseState,
): Refusal | undefined {
  const presider = hearing?.presider
  return presider && officerIds.includes(presider.id)
    ? refuse('presider-inspects-not', { name: presider.name })
    : undefined
}

function refusalOfDate({ inspectedOn }: Inspection, { acceptedOn }: CaseState, on: CivilDate): Refusal | undefined {
  const isPossible =
    parseCivilDate(inspectedOn) !== undefined && inspectedOn <= on && inspectedOn >= (acceptedOn ?? inspectedOn)
  return isPossible ? undefined : refuse('inspection-date-impossible', { acceptedOn: acceptedOn ?? on, today: on })
}

const refusalOfStep = ({ step }: Inspection, { item }: CaseFacts): Refusal | undefined =>
  step === null || item.reviewSteps.some(({ code }) => code === step) ? undefined : refuse('step-unknown', { step })

/** Why a step may not be passed: it asks for a visit nobody made yet. */
export function refusalUnvisited(
  step: string,
  { inspectedSteps }: CaseState,
  { item }: Pick<CaseFacts, 'item'>,
): Refusal | undefined {
  const asked = item.reviewSteps.find(({ code }) => code === step)
  if (!asked?.siteInspection || inspectedSteps.includes(step)) return undefined
  return refuse('site-inspection-missing', { step: asked.name, stepEn: asked.nameEn })
}
