import { addWorkdays } from '../../calendar/index.ts'
import { civilDateOf, refuse, type Refusal } from '../../kernel/index.ts'
import type { AcceptanceCommand, OpinionOutcome } from './commands.ts'
import { checklistFault, checksOf, withPhotos } from './checklist.ts'
import type { AcceptanceEvent } from './events.ts'
import type { AcceptanceFacts } from './facts.ts'
import type { AcceptanceSetup } from './setup.ts'
import { roundOf, unspoken, type AcceptanceState, type Round } from './state.ts'

type Given = Extract<AcceptanceCommand, { type: 'GiveOpinion' }>

/** What a department says after the visit; the last to speak ends the round. */
export function decideOpinion(
  command: Given,
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const { actor: by } = facts
  const round = roundOf(state)
  const departmentCode = by.departmentCode ?? ''
  if (!round) return refuse('acceptance-not-possible-now')
  const fault = opinionFault(command, round, departmentCode, setup) ?? lateFault(command, departmentCode, setup, facts)
  if (fault) return fault
  const { outcome, items, rectifyDays, checklist, photos = [] } = command
  const given: AcceptanceEvent = {
    type: 'OpinionGiven',
    ...{ by, departmentCode, outcome, items, rectifyDays, checklist },
    ...withPhotos(photos),
  }
  return [given, ...roundEnded(round, [{ departmentCode, outcome, items, rectifyDays }], setup, facts)]
}

function opinionFault(
  { outcome, items, rectifyDays, checklist }: Given,
  round: Round,
  departmentCode: string,
  setup: AcceptanceSetup,
): Refusal | undefined {
  const recorded = round.parts[departmentCode]?.checklist
  if (recorded && checklist) return refuse('checklist-already-recorded')
  const lines = recorded?.lines ?? checklist
  if (!lines) return refuse('checklist-needed')
  if ((round.parts[departmentCode]?.inspectors.length ?? 0) === 0) return refuse('two-inspectors-needed')
  if (outcome === 'pass')
    return lines.some(({ result }) => result === 'deviates')
      ? refuse('deviation-not-passed')
      : items.length > 0 || rectifyDays !== null
        ? refuse('pass-has-no-items')
        : undefined
  if (items.length === 0) return refuse('items-needed')
  const { rectification } = setup.limits
  if (rectifyDays === null || rectifyDays < 1 || rectifyDays > rectification)
    return refuse('rectification-time-needed', { longest: rectification })
  return undefined
}

/** What is wrong with a checklist that comes with the opinion; photos come with none but that. */
function lateFault(
  { checklist, photos = [] }: Given,
  departmentCode: string,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): Refusal | undefined {
  if (checklist) return checklistFault({ lines: checklist, photos }, checksOf(setup, departmentCode), facts)
  return photos.length > 0 ? refuse('checklist-needed') : undefined
}

interface Said {
  departmentCode: string
  outcome: OpinionOutcome
  items: readonly string[]
  rectifyDays: number | null
}

/** What follows once everybody of a round has spoken: putting right by those that failed, or the letter. Nothing before. */
function roundEnded(
  round: Round,
  news: readonly Said[],
  { limits }: AcceptanceSetup,
  { actor: by, at, calendar }: AcceptanceFacts,
): AcceptanceEvent[] {
  const spoken = new Set(news.map(({ departmentCode }) => departmentCode))
  if (unspoken(round).some((code) => !spoken.has(code))) return []
  const before = round.departments.flatMap((departmentCode): Said[] => {
    const opinion = round.parts[departmentCode]?.opinion
    return opinion ? [{ departmentCode, ...opinion }] : []
  })
  const failed = [...before, ...news].filter(({ outcome }) => outcome === 'fail')
  const on = civilDateOf(at)
  if (failed.length === 0) return [{ type: 'AcceptancePassed', by, letterBy: addWorkdays(calendar, on, limits.letter) }]
  return [
    {
      ...{ type: 'RectificationRequired', by, on },
      departments: failed.map(({ departmentCode }) => departmentCode),
      items: failed.flatMap(({ departmentCode, items }) => items.map((text) => ({ departmentCode, text }))),
      rectifyBy: addWorkdays(calendar, on, Math.max(...failed.map(({ rectifyDays }) => rectifyDays ?? 1))),
    },
  ]
}

/** Time for opinions is over: silence is noted and told on, or counts as consent where a local rule says so. */
export function deemOrNote(
  state: AcceptanceState,
  setup: AcceptanceSetup,
  facts: AcceptanceFacts,
): AcceptanceEvent[] | Refusal {
  const { actor: by, at } = facts
  const round = roundOf(state)
  if (!round?.opinionBy || civilDateOf(at) <= round.opinionBy) return refuse('acceptance-not-possible-now')
  const silent = unspoken(round)
  const { deemedConsent } = setup
  if (deemedConsent) {
    const deemed = silent.map((departmentCode): AcceptanceEvent => ({
      ...{ type: 'OpinionDeemed', by, departmentCode, source: deemedConsent.source },
    }))
    const said = silent.map((departmentCode): Said => ({
      ...{ departmentCode, outcome: 'pass', items: [], rectifyDays: null },
    }))
    return [...deemed, ...roundEnded(round, said, setup, facts)]
  }
  const departments = silent.filter((code) => !round.parts[code]?.silent)
  if (departments.length === 0) return refuse('acceptance-not-possible-now')
  return [{ type: 'SilenceNoted', by, departments }]
}
