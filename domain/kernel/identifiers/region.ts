// The provinces of GB/T 2260, and 83 of the residence permits of Taiwan compatriots. Only the province is checked:
// the codes of abolished counties stay in numbers for life (320684 Haimen City was abolished in 2020), so a table of
// today's counties would turn living people away. 9…, the foreigners' permanent residence card of 2023, is left out
// until its check rule is read in a primary text.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** Whether the six digits begin with a province that exists or has existed. */
export function isKnownRegion(code: string): boolean {
  return /^\d{6}$/.test(code) && provinces.has(code.slice(0, 2))
}
