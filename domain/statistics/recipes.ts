import type { MonthlyFigures } from './open-data.ts'

/** How a figure is made, in words a reader can check against the open data. */
interface Recipe {
  zh: string
  en: string
}

/** The recipe of every figure. */
export const recipes: Record<keyof MonthlyFigures, Recipe> = {
  received: { zh: '当月收件的办件数（receivedOn 在当月）', en: 'Cases received in the month (receivedOn within it)' },
  decided: { zh: '当月作出决定的办件数（decidedOn 在当月）', en: 'Cases decided in the month (decidedOn within it)' },
  onTime: {
    zh: '按时办结率 = 当月在承诺日或之前决定的办件 ÷（当月决定且有承诺时限的办件 + 期末已超承诺日仍未决定、未终止的办件）',
    en: 'On time = cases decided in the month on or before the promised day ÷ (cases decided in the month that had a promise + cases past their promised day and still open at its end)',
  },
  early: {
    zh: '提前办结率 = 当月早于承诺日决定的承诺件 ÷ 当月决定的承诺件（不含即办件）',
    en: 'Early = promised cases decided before the promised day ÷ promised cases decided in the month (instant items left out)',
  },
  workingDays: {
    zh: '平均办理工作日 = 当月决定的办件自受理次日起至决定日的工作日之和 ÷ 当月决定的办件数',
    en: 'Average working days = working days after acceptance up to the decision, summed over the cases decided in the month ÷ cases decided',
  },
  cards: {
    zh: '红黄牌率（每万件）= 发生在当月、经复核成立的红黄牌数 × 10000 ÷ 当月决定的办件数',
    en: 'Cards per 10,000 = cards for breaches of the month that stood after review × 10,000 ÷ cases decided in the month',
  },
}
