// Cases of the demo city that tell what seldom happens, so that it can be looked at and played on: a hearing that was held and
// one that is announced, two who want the same limited licence, a case with the upper organ, promises instead of papers.
import { addWorkdays, countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { City } from '#cities/city.ts'
import type { Applicant } from './applicants.ts'
import type { Fate } from './fate.ts'
import { dateAt, openingTimeAfter, openMinutes, startOf } from './opening-hours.ts'
import { planCase, upTo } from './plan-case.ts'
import { createRandom, type Random } from './random.ts'
import type { PlannedCommand, PlannedStep, Setting } from './script.ts'
import { lawClock } from '../identity/index.ts'

/** A case that is told for its own sake. */
interface Story {
  name: string
  /** Which of the applicants whose passwords are known it is. */
  who: 0 | 1
  itemCode: string
  /** Working days ago that it began. */
  began: number
  /** What becomes of the life it would have had. */
  tell(steps: PlannedStep[], calendar: CompiledCalendar): PlannedStep[]
}

const asItComes = (steps: PlannedStep[]) => steps
const untilDecision = (steps: PlannedStep[]) => upTo('awaiting-decision', steps)
const untilSentUp = (steps: PlannedStep[]) =>
  steps.slice(0, steps.findIndex(({ command }) => command.type === 'ForwardCase') + 1)

const stories: readonly Story[] = [
  { name: 'hearing held', who: 0, itemCode: '1703', began: 20, tell: asItComes },
  { name: 'hearing announced', who: 1, itemCode: '1703', began: 5, tell: asItComes },
  { name: 'first in line', who: 0, itemCode: '1702', began: 9, tell: untilDecision },
  { name: 'second in line', who: 1, itemCode: '1702', began: 7, tell: untilDecision },
  { name: 'sent up', who: 0, itemCode: '0907', began: 12, tell: untilSentUp },
  { name: 'promise kept', who: 0, itemCode: '1801', began: 15, tell: onPromise('kept') },
  { name: 'promise to be checked', who: 1, itemCode: '1801', began: 8, tell: onPromise(null) },
  { name: 'promise broken', who: 1, itemCode: '1303', began: 15, tell: onPromise('broken') },
]

/** In a history as small as this nothing seldom happens. */
const fewestCases = 500

/** How many of so many cases are told for their own sake. */
export const storyCount = (cases: number): number => (cases < fewestCases ? 0 : stories.length)

/** Gives every case the same fate: granted, soon and without a hitch. */
const smoothly: Fate = { outcome: 'granted', corrected: false, late: false, swift: true, suspended: false }

interface Told {
  calendar: CompiledCalendar
  seed: string
  count: number
  applicants: readonly Applicant[]
}

type Set = (name: string, item: ServiceItem, on: CivilDate, random: Random) => Setting

/** The stories that begin on a day. */
export function createStories(
  { items }: Pick<City, 'items'>,
  { calendar, seed, count, applicants }: Told,
  set: Set,
  today: CivilDate,
): (on: CivilDate) => PlannedStep[][] {
  const longAgo = addDays(today, -60)
  const last = countWorkdays(calendar, longAgo, addDays(today, -1)) + 1
  const told = stories
    .slice(0, count)
    .map((story) => ({ ...story, on: addWorkdays(calendar, longAgo, last - story.began) }))
  return (on) =>
    told
      .filter((story) => story.on === on)
      .flatMap(({ name, who, itemCode, tell }) => {
        const item = items.find(({ code }) => code === itemCode)
        if (!item) return []
        const random = createRandom(seed, 'story', name)
        const setting = set(`story ${name}`, item, on, random)
        const kind = item.audience.includes('person') ? 'person' : 'enterprise'
        const applicant = applicants.filter((one) => one.kind === kind)[who] ?? setting.applicant
        return [tell(planCase({ ...setting, applicant }, smoothly, calendar, random), calendar)]
      })
}

/** Told with a promise instead of the papers it may stand for, and with its check: kept, false, or still to come. */
function onPromise(outcome: 'kept' | 'broken' | null): Story['tell'] {
  return (steps, calendar) => {
    const [first] = steps
    const issued = steps.find(({ command }) => command.type === 'IssueLicence')
    const decided = steps.find(({ command }) => command.type === 'GrantCase')
    if (!first || !issued || !decided) return steps
    const { setting } = first
    const calledAt = Math.max(startOf(addDays(dateAt(decided.at), 1)) + 400, issued.at + 1)
    const check = { setting, ordinal: 0 }
    const added: PlannedStep[] = [{ ...check, at: calledAt, actor: lawClock, command: { type: 'CallForCheck' } }]
    if (outcome !== null) {
      const findings = outcome === 'kept' ? '现场核查，与承诺一致' : '现场核查，所作承诺与事实不符'
      const command = { type: 'CheckCommitment', outcome, findings, putRightBy: null } as const
      added.push({
        ...check,
        at: openingTimeAfter(calendar, calledAt, 3 * openMinutes),
        actor: setting.hands.reviews,
        command,
      })
    }
    return [...steps.map(promised), ...added]
      .sort((a, b) => a.at - b.at)
      .map((step, index) => ({ ...step, ordinal: index + 1 }))
  }
}

/** The application as it is handed in with a promise. */
function promised(step: PlannedStep): PlannedStep {
  const { command, setting } = step
  const papers = setting.item.commitment?.materials
  if (command.type !== 'DraftCase' || !papers) return step
  const application = { ...command.application, lacking: papers, commits: true as const }
  return { ...step, command: { ...command, application } satisfies PlannedCommand }
}
