import type { DutyGap } from './duty-gaps.ts'

type Stretch = readonly [from: string, to: string]

/**
 * What of some gaps is no gap among `others`, whatever the reason told there: held against what stood before a change these
 * are the gaps it opens, and the other way round those it closes.
 */
export function gapsBeyond(gaps: readonly DutyGap[], others: readonly DutyGap[]): DutyGap[] {
  const taken = Map.groupBy(
    others.flatMap((gap) => gap.items.map((item) => ({ key: keyOf(gap, item), from: gap.from, to: gap.to }))),
    ({ key }) => key,
  )
  return gaps.flatMap((gap) => {
    const left = gap.items.flatMap((item) =>
      without([gap.from, gap.to], taken.get(keyOf(gap, item)) ?? []).map(([from, to]) => ({ item, from, to })),
    )
    const alike = Map.groupBy(left, ({ from, to }) => `${from} ${to}`)
    return [...alike.values()].flatMap((of) =>
      of.slice(0, 1).map(({ from, to }) => ({ ...gap, from, to, items: of.map(({ item }) => item) })),
    )
  })
}

const keyOf = ({ departmentCode, on, level }: DutyGap, item: string): string =>
  `${departmentCode} ${on} ${level} ${item}`

/** What is left of a stretch of a day where others are cut out of it. */
function without(whole: Stretch, cuts: readonly { from: string; to: string }[]): Stretch[] {
  return cuts.reduce<Stretch[]>(
    (left, cut) =>
      left.flatMap(([from, to]): Stretch[] => {
        if (cut.to <= from || to <= cut.from) return [[from, to]]
        const parts: Stretch[] = [
          [from, cut.from],
          [cut.to, to],
        ]
        return parts.filter(([start, end]) => start < end)
      }),
    [whole],
  )
}
