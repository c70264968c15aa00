import {
  caseDecider,
  caseWords,
  seriesOf,
  type CaseEvent,
  type CaseFacts,
  type CaseState,
} from '#domain/cases/index.ts'
import { epochMs, Refusal, type Recorded } from '#domain/kernel/index.ts'
import type { Regime } from '#domain/supervision/index.ts'
import { projectCase } from '../cases/index.ts'
import { sealedEvents } from '../kernel/sealed-log.ts'
import { entriesOf, genesis, hashOf, type Numbers, type Projected } from '../kernel/event-store.ts'
import type { Services } from '../services.ts'
import { superviseChange, superviseStanding, type CardNews } from '../supervision/index.ts'
import type { FactsOf } from './facts-of-the-day.ts'
import { filledCommand } from './fill-application.ts'
import { liftDecision } from './lift-decision.ts'
import type { ProvidePapers } from './papers.ts'
import type { HistoryStep } from './script.ts'
import type { HistoryWriter } from './write-history.ts'

/** What a history is played with. */
export interface Stage {
  factsOf: FactsOf
  providePapers: ProvidePapers
  sealFor: Services['people']['sealFor']
  numbers: Numbers
  writer: HistoryWriter
  /** What supervision goes by. */
  regime: Regime
  /** The instant the history ends. */
  until: string
}

/** What became due after the last act of a case and before the end. */
interface Ending {
  dueAt: string
  cards: readonly CardNews[]
  effects: Projected['outbox']
}

/** A case between two of its acts: its log, what it means so far, and where it ends. */
interface Life {
  log: readonly Recorded<CaseEvent>[]
  state: CaseState
  version: number
  hash: string
}

const unborn: Life = { log: [], state: caseDecider.initial, version: 0, hash: genesis }

/**
 * Plays a history as the road would, act by act in the order of time, each decided on the facts of its day; what was decided is
 * stored in bulk. Gives the number of commands. Throws at a refusal: whoever planned that act has mistaken the law.
 */
export async function playHistory(days: Iterable<HistoryStep[]>, stage: Stage): Promise<number> {
  const lives = new Map<string, Life>()
  const endings: Ending[] = []
  let commands = 0
  for await (const { steps, papers } of withPapers(days, stage.providePapers)) {
    for (const step of steps) {
      const { stream } = step.setting
      const before = lives.get(stream) ?? unborn
      const taken = liftDecision(step, before.state)
      const life = await act(taken, before, stage.factsOf(taken, papers), stage, endings)
      if (step.isLast) lives.delete(stream)
      else lives.set(stream, life)
    }
    commands += steps.length
  }
  for (const { cards, effects } of endings.sort((a, b) => epochMs(a.dueAt) - epochMs(b.dueAt)))
    await stage.writer.write({ rows: [], cards, effects, mirrored: null })
  await stage.writer.flush()
  return commands
}

/** The days, each with the papers it needs; those of the next are stored while one is played. */
async function* withPapers(days: Iterable<HistoryStep[]>, provide: ProvidePapers) {
  const coming = days[Symbol.iterator]()
  const take = () => {
    const next = coming.next()
    if (next.done) return null
    const papers = provide(next.value)
    // Whoever comes to that day hears of it.
    papers.catch(() => undefined)
    return { steps: next.value, papers }
  }
  for (let day = take(); day;) {
    const papers = await day.papers
    const next = take()
    yield { steps: day.steps, papers }
    day = next
  }
}

async function act(step: HistoryStep, before: Life, facts: CaseFacts, stage: Stage, endings: Ending[]): Promise<Life> {
  const { stream } = step.setting
  const { at, item, itemVersion } = facts
  const command = await filledCommand(step, itemVersion, stage.sealFor)
  const answer = caseDecider.decide(command, before.state, facts)
  if (answer instanceof Refusal) throw new Error(`${command.type} of item ${item.code} is refused: ${answer.code}`)
  const decided = await sealedEvents(caseWords, answer, step.setting.applicant.id, stage.sealFor)

  const entries = entriesOf(stream, before, at, decided, (event) => seriesOf(event, item.departmentCode))
  const [last, series] = [entries.length - 1, entries.at(-1)?.series ?? null]
  const number = series === null ? null : await stage.numbers.next(series)
  const serialOf = (index: number) => (index === last ? number : null)
  const rows = entries.map(({ version, text }, index) => {
    const requestId = index === last ? `history ${step.ordinal}` : null
    return { stream, version, entry: text, serial: serialOf(index), requestId }
  })
  const news = decided.map((event, index) => ({
    event,
    at,
    version: before.version + index + 1,
    serial: serialOf(index),
  }))
  const state = news.reduce(caseDecider.evolve, before.state)
  const log = [...before.log, ...news]
  const own = projectCase(state, facts, stream, log.length, decided)
  const change = { stream, at, before: before.state, log, news: news.length }
  const watched = superviseChange(change, state, facts, stage.regime)
  const timers = [
    ...own.timers,
    ...(step.isLast ? timersAtTheEnd(change, state, facts, stage, watched.timers, endings) : []),
  ]
  await stage.writer.write({
    rows,
    cards: watched.cards,
    effects: [...own.outbox, ...watched.outbox],
    mirrored: step.isLast ? { stream, rows: own.rows, timers } : null,
  })
  return { log, state, version: log.length, hash: hashOf(entries.at(-1)?.text ?? '', number) }
}

/** When a case is to be looked at after the history; what it would have been looked at for before is put down in `endings`. */
function timersAtTheEnd(
  change: { stream: string; log: Life['log'] },
  state: CaseState,
  facts: CaseFacts,
  { regime, until }: Stage,
  timers: Projected['timers'],
  endings: Ending[],
): Projected['timers'] {
  const [due] = timers
  if (!due || epochMs(due.dueAt) > epochMs(until)) return timers
  const standing = superviseStanding(change, state, facts, regime, until)
  endings.push({ dueAt: due.dueAt, cards: standing.cards, effects: standing.outbox })
  return standing.timers
}
