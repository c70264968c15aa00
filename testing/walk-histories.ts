// Many random lawful histories: the clocks of the server, of a replay and of somebody who walks day by day must agree.
// `node testing/walk-histories.ts 10000 20080128` walks ten thousand and prints a digest of every clock.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { statutoryLimit, type ServiceItem } from '#domain/catalogue/index.ts'
import { createReplay, explainClocks, ledgerOf, type CaseState } from '#domain/cases/index.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import {
  decisionDueIn,
  lastDayOfOld,
  paymentStopsIn,
  runsAtEndOf,
  spent,
  stopsIn,
  walk,
} from './fixtures/day-walker.ts'
import { longWalksOf, renewalWalksOf, stallPermit, toyItems, type Walk } from './fixtures/index.ts'

/** Items whose limits are told in every unit a day-walker knows, one with a rule of its own for an extension. */
const items: ServiceItem[] = [
  ...toyItems,
  {
    ...stallPermit,
    statutory: { value: 2, unit: 'month', anchor: 'receipt' },
    promised: { value: 15, unit: 'day', anchor: 'acceptance' },
    extension: { value: 1, unit: 'month', basis: '条例' },
    reviewSteps: stallPermit.reviewSteps.map((step) => ({ ...step, siteInspection: true })),
  },
]

/** Walks so many histories from a seed; throws on the first clock the walker disagrees with. Gives a digest of all of them. */
export function walkHistories(runs: number, seed: number) {
  const digest = createHash('sha256')
  let [clocks, standstills, extensions, waits, renewals] = [0, 0, 0, 0, 0]
  const walks = fc.oneof({ weight: 5, arbitrary: longWalksOf(items) }, { weight: 1, arbitrary: renewalWalksOf(items) })
  const histories = fc.sample(fc.tuple(walks, fc.nat(40)), { numRuns: runs, seed })
  for (const [history, later] of histories) {
    const last = history.states.at(-1)
    if (!last) continue
    standstills += last.suspensions.length
    waits += last.paymentWaits.length
    if (last.extension) extensions++
    if (ledgerOf(last, history.item, nationalCalendar).some(({ kind }) => kind === 'renewal')) renewals++
    for (const line of compare(history, last, later)) {
      digest.update(line)
      clocks++
    }
  }
  return { histories: histories.length, clocks, standstills, extensions, waits, renewals, digest: digest.digest('hex') }
}

function compare({ item, log }: Walk, state: CaseState, later: number): string[] {
  const replay = createReplay()
  for (const entry of log) replay.take('one', entry)
  const [replayed] = replay.results({ regionCode: '320684', item: () => item, calendar: () => nationalCalendar })
  const now = `${addDays(civilDateOf(state.lastAt ?? ''), later)}T15:59:00.000Z`
  const ledger = ledgerOf(state, item, nationalCalendar)
  agree('replay', replayed?.clocks, ledger, log)
  const explained = explainClocks(state, item, nationalCalendar, now)
  const [stops, unpaid] = [stopsIn(log), paymentStopsIn(log)]
  for (const clock of explained) {
    const { kind, startOn, dueOn, limit, used, paused, stoppedOn } = clock
    const decides = kind === 'promised' || kind === 'statutory'
    const stood = decides || kind === 'step' ? stops : kind === 'delivery' ? unpaid : []
    const walked =
      kind === 'renewal'
        ? lastDayOfOld(log)
        : decides
          ? decisionDueIn(log, startOn, limit)
          : walk(startOn, limit, runsAtEndOf(stood))
    agree(`${kind} due`, dueOn, walked, log)
    const unit = limit.unit === 'month' ? 'day' : limit.unit
    agree(`${kind} spent`, { used, paused }, spent(stood, startOn, stoppedOn ?? civilDateOf(now), unit), log)
  }
  if (state.acceptedOn !== null)
    agree(
      'statutory',
      ledger.some(({ kind }) => kind === 'statutory'),
      statutoryLimit(item) !== null,
      log,
    )
  return ledger.map((clock) => JSON.stringify(clock))
}

function agree(what: string, ours: unknown, theirs: unknown, log: Walk['log']): void {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)]
  if (one === other) return
  const told = log.map(({ event, at }) => `${at} ${JSON.stringify({ ...event, by: event.by.role })}`).join('\n')
  throw new Error(`${what}: ${one} against ${other} of\n${told}`)
}

if (import.meta.main) {
  const [runs = '10000', seed = '20080128'] = process.argv.slice(2)
  console.log(JSON.stringify(walkHistories(Number(runs), Number(seed))))
}
