// The demo city's weeks without a database: planned, decided act by act by the same law, and told to supervision.
import { nationalCalendar } from '#domain/calendar/index.ts'
import { everySituation, inSituation } from '#domain/catalogue/index.ts'
import { caseDecider, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { civilDateOf, Refusal, type Recorded } from '#domain/kernel/index.ts'
import {
  watchDepartment,
  superviseHistory,
  toldOwnCase,
  traceOwnCase,
  type Finding,
  type Regime,
} from '#domain/supervision/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { inventedApplicants } from '../server/demo/applicants.ts'
import { factsFrom } from '../server/demo/facts-of-the-day.ts'
import { filledCommand } from '../server/demo/fill-application.ts'
import { generateHistory } from '../server/demo/generate-history.ts'
import type { HistoryPlan } from '../server/demo/history-plan.ts'
import { liftDecision } from '../server/demo/lift-decision.ts'
import { sceneOf } from '../server/demo/scene.ts'
import type { Setting } from '../server/demo/script.ts'
import { accountIdOf } from '../server/organisation/index.ts'

/** A case as it was played. */
export interface PlayedCase {
  setting: Setting
  log: readonly Recorded<CaseEvent>[]
  state: CaseState
}

const applicants = inventedApplicants(haimen.code)
const accountOf = (username: string) => accountIdOf(haimen.code, username)

/** The plan of the demo city's weeks that end at `until` (milliseconds since 1970). */
export function cityPlan(cases: number, seed: number, until: number): HistoryPlan {
  const bare = {
    ...{ city: haimen, calendar: nationalCalendar, applicants, accountOf },
    ...{ cases, seed: `${cases} of ${seed}`, until },
  }
  return { ...bare, scene: sceneOf(bare) }
}

const registers = {
  items: haimen.items.map((item) => ({ item, version: 1, status: 'in-use' as const })),
  grants: haimen.grants.map(({ username, itemCode, level, fromOn, toOn }) => ({
    account_id: accountOf(username),
    item_code: itemCode,
    department_code: haimen.staff.find((member) => member.username === username)?.departmentCode ?? '',
    level,
    from_on: fromOn,
    to_on: toOn,
  })),
  mandates: applicants.map(({ id, actor }) => ({
    ...{ account_id: actor.id, party_id: id },
    ...{ from_on: '0001-01-01', to_on: null },
  })),
  staff: haimen.staff.map(({ username, ...member }) => ({ ...member, id: accountOf(username) })),
  calendar: nationalCalendar,
}

const unsealed = (_: string, plain: string) => Promise.resolve(plain)

/** Plays a plan; throws where an act is refused. */
export async function playInMemory(plan: HistoryPlan): Promise<PlayedCase[]> {
  const factsOf = factsFrom(registers)
  const lives = new Map<string, PlayedCase>()
  for (const steps of generateHistory(plan)) {
    for (const planned of steps) {
      const { setting } = planned
      const before = lives.get(setting.stream) ?? { setting, log: [], state: caseDecider.initial }
      const step = liftDecision(planned, before.state)
      const facts = factsOf(step, new Map())
      const command = await filledCommand(step, facts.itemVersion, unsealed)
      const decided = caseDecider.decide(command, before.state, facts)
      if (decided instanceof Refusal) throw new Error(`${command.type} of ${facts.item.code}: ${decided.code}`)
      const news = decided.map((event, index) => ({
        ...{ event, at: facts.at, serial: null },
        version: before.log.length + index + 1,
      }))
      lives.set(setting.stream, {
        setting,
        log: [...before.log, ...news],
        state: news.reduce(caseDecider.evolve, before.state),
      })
    }
  }
  return [...lives.values()]
}

/** What event and time rules find in a case by an instant. */
export function findingsIn({ setting, log }: PlayedCase, regime: Regime, until: string): Finding[] {
  const item = haimen.items.find(({ code }) => code === setting.item.code) ?? setting.item
  const told = toldOwnCase(setting.stream, log, () => ({ item, calendar: nationalCalendar }))
  return superviseHistory(told, regime, until).map(({ finding }) => finding)
}

const vanished = (as: string | null) => as === 'withdrawn' || as === 'void'

/** What pattern rules find over all cases. */
export function patternsIn(played: readonly PlayedCase[], regime: Regime): Finding[] {
  const traces = played.flatMap(({ setting, log }) => {
    const item = haimen.items.find(({ code }) => code === setting.item.code) ?? setting.item
    return traceOwnCase(setting.stream, log, { item, calendar: nationalCalendar }) ?? []
  })
  const ended = Map.groupBy(
    traces.filter(({ endedAt }) => endedAt !== null),
    ({ endedAt }) => civilDateOf(endedAt ?? '').slice(0, 7),
  )
  const postedFor = (code: string) => {
    const item = haimen.items.find((one) => one.code === code)
    const situations = item ? (everySituation(item, Infinity) ?? [{}]) : []
    return item ? situations.map((situation) => inSituation(item, situation).promised) : null
  }
  const cityShareOf = (month: string) => {
    const all = ended.get(month) ?? []
    return all.filter(({ endedAs }) => vanished(endedAs)).length / Math.max(1, all.length)
  }
  return [...Map.groupBy(traces, ({ departmentCode }) => departmentCode)].flatMap(([departmentCode, own]) => {
    const watch = watchDepartment({ departmentCode, calendar: nationalCalendar, cityShareOf, postedFor }, regime)
    for (const trace of own.sort((a, b) => (a.appliedAt < b.appliedAt ? -1 : 1))) watch.take(trace)
    return watch.found().map(({ finding }) => finding)
  })
}
