import { isWorkday } from '#domain/calendar/index.ts'
import { everySituation, inSituation, type ServiceItem } from '#domain/catalogue/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import { begunOn, canRest, deskCase, type DeskCase } from './desk-cases.ts'
import { fateOf, type Fate } from './fate.ts'
import type { HistoryPlan } from './history-plan.ts'
import { createStaffRoom } from './hands.ts'
import { arrival } from './opening-hours.ts'
import { planCase, upTo } from './plan-case.ts'
import { createLottery, isInstant } from './popularity.ts'
import { createRandom, type Random } from './random.ts'
import type { PlannedStep, Setting } from './script.ts'
import { createStories } from './story-cases.ts'
import { uuidOf } from '../kernel/uuid-of.ts'

/** Begins the cases of a day and plans the life of each: `count` as they come, those meant for the desks by `today`, stories, and what is planted. */
export function createCases(
  plan: HistoryPlan,
  { onDesks, stories, planted }: { onDesks: number; stories: number; planted: ReadonlyMap<CivilDate, PlannedStep[][]> },
  today: CivilDate,
): (on: CivilDate, count: number) => PlannedStep[][] {
  const { city, calendar, seed } = plan
  const draw = createLots(city.items, planted.size > 0 ? shareInstantBesidePlanted : shareInstant)
  const set = createSettings(plan)
  const told = createStories(city, { calendar, seed, count: stories, applicants: plan.applicants }, set, today)
  const desks = Array.from({ length: onDesks }, (_, n) => {
    const desk = deskCase(n, city.departments)
    const random = createRandom(seed, 'desk', n)
    const item = itemFor(desk, city.items, random)
    return { ...desk, n, item, on: begunOn(desk, item, today, calendar, random) }
  })
  let begun = 0
  const next = (on: CivilDate) => {
    const random = createRandom(seed, 'case', begun)
    const fate = fateOf(begun, seed, on, today)
    const item = draw(fate, random)
    return planCase(set(`case ${begun++}`, item, on, random), fate, calendar, random)
  }
  const lying = ({ n, on, rest, fate, item }: (typeof desks)[number]) => {
    const random = createRandom(seed, 'desk case', n)
    return upTo(rest, planCase(set(`desk case ${n}`, item, on, random), fate, calendar, random))
  }
  return (on, count) => [
    ...Array.from({ length: count }, () => next(on)),
    ...desks.filter((desk) => desk.on === on).map(lying),
    ...told(on),
    ...(planted.get(on) ?? []),
  ]
}

/** An item of the department that can come to lie there; any of it where none can. */
function itemFor({ departmentCode, rest }: DeskCase, items: readonly ServiceItem[], random: Random): ServiceItem {
  const offered = items.filter((item) => item.departmentCode === departmentCode)
  const fitting = offered.filter((item) => canRest(rest, item))
  return mustHave(createLottery(fitting.length > 0 ? fitting : offered)(random))
}

const shareInstant = 0.85
/** What is planted is hardly ever instant; the city as a whole keeps its share. */
const shareInstantBesidePlanted = 0.885

/** Draws an item that can meet its fate. */
function createLots(items: readonly ServiceItem[], instantly: number): (fate: Fate, random: Random) => ServiceItem {
  const instant = createLottery(items.filter(isInstant))
  const promised = createLottery(items.filter((item) => !isInstant(item)))
  const slow = createLottery(items.filter(({ promised: { value } }) => value >= 10))
  const licensed = createLottery(items.filter((item) => isInstant(item) && item.result.kind === 'certificate'))
  const special: Partial<Record<Fate['outcome'], typeof slow>> = { deemed: slow, revoked: licensed, refused: promised }
  return ({ outcome }, random) => {
    const lottery = special[outcome] ?? (random.chance(instantly) ? instant : promised)
    return mustHave(lottery(random))
  }
}

/** Decides who asks for an item, where and when. */
export function createSettings(plan: HistoryPlan) {
  const { city, calendar, seed, until } = plan
  const handsFor = createStaffRoom(city, plan.accountOf)
  const applicants = Map.groupBy(plan.applicants, ({ kind }) => kind)
  return (name: string, item: ServiceItem, on: CivilDate, random: Random): Setting => {
    const hands = handsFor(item, random)
    const crowd = applicants.get(mustHave(random.pick(item.audience))) ?? []
    // The applicants whose passwords are known come back more often, so that they have something to look at.
    const applicant = mustHave(random.pick(random.chance(0.04) ? crowd.slice(0, 2) : crowd))
    const atWindow = hands.clerk !== null && isWorkday(calendar, on) && random.chance(0.75)
    const channel = atWindow ? 'window' : 'online'
    let startsAt = arrival(on, channel, random)
    while (startsAt > until) startsAt = arrival(on, channel, random)
    const stream = uuidOf(`${city.code} ${seed} ${name}`)
    return {
      stream,
      ...inSomeSituation(item, createRandom(seed, 'situation', name)),
      applicant,
      channel,
      hands,
      startsAt,
      breaches: [],
    }
  }
}

/** An item as it applies in a situation drawn from those that leave its promise as it is, by which its fate was drawn. */
function inSomeSituation(item: ServiceItem, random: Random): Pick<Setting, 'item' | 'situation'> {
  const all = everySituation(item, Infinity) ?? []
  const usual = all.filter((situation) => inSituation(item, situation).promised.value === item.promised.value)
  const situation = random.pick(usual) ?? {}
  return { item: inSituation(item, situation), situation }
}

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the city has no item or applicant to draw')
  return value
}
