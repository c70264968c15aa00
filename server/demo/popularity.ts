import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Random } from './random.ts'

/** What most people come for: names, registration, tax, marriage, social insurance, houses, food, building. */
const popular: Record<string, number> = {
  '0503': 60, '0603': 25, '0706': 30, '1209': 15, '2501': 70, '2601': 40, '2801': 60, '2902': 50, '2506': 10, '1902': 8,
  '2505': 40, '2502': 20, '2503': 20, '1104': 14, '1103': 14, '1107': 12, '1802': 16, '1801': 8, '0901': 8, '0902': 6,
  '1005': 6, '0415': 10, '0414': 8, '0804': 6, '1806': 4,
} // prettier-ignore

/** Items nobody can hand in at a window are asked for less. */
const weightOf = ({ code, residency }: ServiceItem) => (popular[code] ?? 2) * (residency === 'none' ? 0.3 : 1)

/** Draws items as often as people ask for them; `undefined` from an empty list. */
export function createLottery(items: readonly ServiceItem[]): (random: Random) => ServiceItem | undefined {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0)
  return (random) => {
    let left = random.next() * total
    return items.find((item) => (left -= weightOf(item)) < 0) ?? items[0]
  }
}

/** Done while the applicant waits (即办件). */
export const isInstant = ({ promised }: ServiceItem): boolean => promised.value === 0
