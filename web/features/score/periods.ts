import { useWords } from '../../kernel/language.tsx'
import type { Option } from '../../ui/address-filters.tsx'
import type { ScoreTable } from './questions.ts'
import { text } from './text.ts'

/** Every month, half-year and year on record, the newest first. */
export function usePeriods({ first, last }: ScoreTable['record'] = { first: '', last: '' }): Option[] {
  const word = useWords(text)
  const months: string[] = []
  for (let month = last; month !== '' && month >= first; month = before(month)) months.push(month)
  const halves = [...new Set(months.map((month) => `${month.slice(0, 4)}-H${month.slice(5) <= '06' ? '1' : '2'}`))]
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return [
    ...months.map((month): Option => [month, month]),
    ...halves.map((half): Option => [half, word.half(half.slice(0, 4), half.slice(6))]),
    ...years.map((year): Option => [year, word.year(year)]),
  ]
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
