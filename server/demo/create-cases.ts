import { isWorkday } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { begunOn, canRest, deskCase, type DeskCase } from './desk-cases.ts'
import type { HistoryPlan } from './generate-history.ts'
import { createStaffRoom } from './hands.ts'
import { arrival } from './opening-hours.ts'
import { planCase, upTo, type Fate } from './plan-case.ts'
import { createLottery, isInstant } from './popularity.ts'
import { createRandom, spread, type Random } from './random.ts'
import type { PlannedStep, Setting } from './script.ts'
import { uuidOf } from './uuid-of.ts'

/** Begins the cases of a day and plans their lives: `count` as they come, and those meant for the desks by `today`. */
export function createCases(
  plan: HistoryPlan,
  onDesks: number,
  today: CivilDate,
): (on: CivilDate, count: number) => PlannedStep[] {
  const { city, calendar, seed } = plan
  const draw = createLots(city.items)
  const set = createSettings(plan)
  const desks = Array.from({ length: onDesks }, (_, n) => {
    const desk = deskCase(n, city.departments)
    return { ...desk, n, on: begunOn(desk, today, calendar, createRandom(seed, 'desk', n)) }
  })
  let begun = 0
  const next = (on: CivilDate) => {
    const random = createRandom(seed, 'case', begun)
    const fate = fateOf(begun, seed, on, today)
    const item = draw(fate, random)
    return planCase(set(`case ${begun++}`, item, on, random), fate, calendar, random)
  }
  const lying = ({ n, on, rest, fate, departmentCode }: DeskCase & { n: number; on: CivilDate }) => {
    const random = createRandom(seed, 'desk case', n)
    const offered = city.items.filter((item) => item.departmentCode === departmentCode)
    const fitting = offered.filter((item) => canRest(rest, item))
    const item = mustHave(createLottery(fitting.length > 0 ? fitting : offered)(random))
    return upTo(rest, planCase(set(`desk case ${n}`, item, on, random), fate, calendar, random))
  }
  return (on, count) => [
    ...Array.from({ length: count }, () => next(on)).flat(),
    ...desks.filter((desk) => desk.on === on).flatMap(lying),
  ]
}

const shareInstant = 0.85
const shareCorrected = 0.12
const shareLate = 0.013

/** Everything but a grant, by its share of all cases; some need time to come about. */
const shares: readonly { outcome: Fate['outcome']; share: number; takesDays: number }[] = [
  { outcome: 'withdrawn', share: 0.02, takesDays: 0 },
  { outcome: 'not-accepted', share: 0.02, takesDays: 0 },
  { outcome: 'refused', share: 0.01, takesDays: 0 },
  { outcome: 'abandoned', share: 0.01, takesDays: 0 },
  { outcome: 'deemed', share: 0.004, takesDays: 14 },
  { outcome: 'revoked', share: 0.008, takesDays: 21 },
]

function fateOf(n: number, seed: string, on: CivilDate, today: CivilDate): Fate {
  let left = spread(n, seed, 'outcome')
  const drawn = shares.find(({ share }) => (left -= share) < 0)
  const outcome = drawn && on <= addDays(today, -drawn.takesDays) ? drawn.outcome : 'granted'
  const random = createRandom(seed, 'fate', n)
  return { outcome, corrected: random.chance(shareCorrected), late: random.chance(shareLate), swift: false }
}

/** Draws an item that can meet its fate. */
function createLots(items: readonly ServiceItem[]): (fate: Fate, random: Random) => ServiceItem {
  const instant = createLottery(items.filter(isInstant))
  const promised = createLottery(items.filter((item) => !isInstant(item)))
  const slow = createLottery(items.filter(({ promised: { value } }) => value >= 10))
  const licensed = createLottery(items.filter((item) => isInstant(item) && item.result.kind === 'certificate'))
  return ({ outcome }, random) => {
    const lottery = { deemed: slow, revoked: licensed, refused: promised }[outcome as string]
    return mustHave((lottery ?? (random.chance(shareInstant) ? instant : promised))(random))
  }
}

/** Decides who asks for an item, where and when. */
function createSettings(plan: HistoryPlan) {
  const { city, calendar, seed, until } = plan
  const handsFor = createStaffRoom(city, plan.accountOf)
  const applicants = Map.groupBy(plan.applicants, ({ kind }) => kind)
  return (name: string, item: ServiceItem, on: CivilDate, random: Random): Setting => {
    const hands = handsFor(item, random)
    const crowd = applicants.get(mustHave(random.pick(item.audience))) ?? []
    // The applicants whose passwords are known come back more often, so that they have something to look at.
    const applicant = mustHave(random.pick(random.chance(0.03) ? crowd.slice(0, 2) : crowd))
    const atWindow = hands.clerk !== null && isWorkday(calendar, on) && random.chance(0.75)
    const channel = atWindow ? 'window' : 'online'
    let startsAt = arrival(on, channel, random)
    while (startsAt > until) startsAt = arrival(on, channel, random)
    return { stream: uuidOf(`${city.code} ${seed} ${name}`), item, applicant, channel, hands, startsAt }
  }
}

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the city has no item or applicant to draw')
  return value
}
