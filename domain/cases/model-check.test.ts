import { describe, expect, it } from 'vitest'
import {
  actors,
  factsFor,
  lawfulCommands,
  morningOf,
  nextCommand,
  otherClerk,
  toyItems,
} from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { canonicalJson, epochMs, instantOf, Refusal } from '../kernel/index.ts'
import { clocksOf, runningDueOn } from './clocks.ts'
import {
  caseDecider,
  initialCase,
  openSuspension,
  seriesOf,
  waitsFor,
  type CaseCommandType,
  type CaseState,
} from './index.ts'

const everyone = [...Object.values(actors), otherClerk]
/** Where everybody keeps out of a case nobody is left: who stands in then is shown in duty.test.ts. */
const everyCommand = (Object.keys(lawfulCommands) as CaseCommandType[]).filter((type) => type !== 'RecuseOneself')
const hour = 3_600_000
/** Soon, after five working days of silence, and after every limit of the toy items. */
const pauses = [hour, 15 * 24 * hour, 400 * 24 * hour]
const bound = 4_000

interface Reached {
  state: CaseState
  /** The commands that led here. */
  by: readonly string[]
}

/** How far a hearing has come. */
const stageOf = ({ hearing }: CaseState) =>
  (['recordedOn', 'scheduledOn', 'requestedOn', 'waivedOn', 'rightToldOn'] as const).find((stage) => hearing?.[stage])

/** What of a case says what may be done with it: of one that was accepted, not how it came to be. */
function whatMatters(state: CaseState): unknown {
  if (state.acceptedOn === null) return state
  const { status, channel, stepsLeft, licence, extension, interestedParties } = state
  if (state.decidedOn !== null) {
    const { commitment, falsehood, objection } = state
    return { status, licence, commitment, falsehood, objection }
  }
  return {
    ...{ status, channel, stepsLeft, hearing: stageOf(state), extended: extension !== null },
    standsStillFor: openSuspension(state)?.procedure,
    unheard: interestedParties.some(({ heardOn }) => heardOn === null),
  }
}

/** What two cases share that may do the same things: all but the moments, and no more than two of a list. */
const kindOf = (state: CaseState): string =>
  canonicalJson(
    JSON.parse(
      JSON.stringify(whatMatters(state), (_, value: unknown) =>
        Array.isArray(value)
          ? value.slice(-2)
          : typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
            ? 'a day'
            : value,
      ),
    ),
  )

/** Every case one command away, whoever gives it and however long they wait. */
function next({ state, by }: Reached, item: ServiceItem): Reached[] {
  const since = epochMs(state.lastAt ?? morningOf('2008-01-30'))
  return everyCommand.flatMap((type) =>
    everyone.flatMap((actor) =>
      pauses.flatMap((pause) => {
        const at = instantOf(since + pause)
        const events = caseDecider.decide(nextCommand(type, state, { at, actor }), state, factsFor(actor, { at, item }))
        if (events instanceof Refusal) return []
        const after = events.reduce((before, event) => {
          const serial = seriesOf(event, item.departmentCode) === null ? null : 1
          return caseDecider.evolve(before, { event, at, version: by.length + 1, serial })
        }, state)
        return [{ state: after, by: [...by, `${actor.role}: ${type}`] }]
      }),
    ),
  )
}

/** Every kind of case there can be, nearest first, and which kinds one command makes of it. */
function explore(item: ServiceItem) {
  const kinds = new Map<string, Reached & { onwards: readonly string[] }>()
  const line: Reached[] = [{ state: initialCase, by: [] }]
  for (let reached = line.shift(); reached && kinds.size < bound; reached = line.shift()) {
    const kind = kindOf(reached.state)
    if (kinds.has(kind)) continue
    const onwards = next(reached, item)
    kinds.set(kind, { ...reached, onwards: onwards.map(({ state }) => kindOf(state)) })
    line.push(...onwards)
  }
  return kinds
}

const isOver = (state: CaseState) => waitsFor(state) === 'nobody'

describe.each(toyItems)('of all cases of $nameEn that can come about', (item) => {
  const kinds = explore(item)
  const open = [...kinds].filter(([, { state }]) => !isOver(state))
  const howReached = ([, { state, by }]: (typeof open)[number]) => [state.status, by]

  it('none is stuck: somebody may go on, a clock runs, or it is over', () => {
    const clockRuns = (state: CaseState) => runningDueOn(clocksOf(state, item, nationalCalendar)) !== null
    const stuck = open.filter(([, { state, onwards }]) => onwards.length === 0 && !clockRuns(state))
    expect(stuck.map(howReached)).toEqual([])
  })

  it('every one that is open can still come to an end', () => {
    const ending = new Set([...kinds].filter(([, { state }]) => isOver(state)).map(([kind]) => kind))
    for (let before = 0; before !== ending.size;) {
      before = ending.size
      for (const [kind, { onwards }] of open) if (onwards.some((after) => ending.has(after))) ending.add(kind)
    }
    expect(open.filter(([kind]) => !ending.has(kind)).map(howReached)).toEqual([])
  })

  it('all were looked at', () => expect(kinds.size).toBeLessThan(bound))
})
