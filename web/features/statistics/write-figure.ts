import type { statistics } from '#api/statistics.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

type Told = Pick<ReplyOf<typeof statistics>, 'received' | 'decided' | 'onTime' | 'early' | 'workingDays' | 'cards'>
export type Figure = keyof Told

/** Writes a figure with what it is made of; a share of nothing is a dash. */
export function useFigureWriter(): (figure: Figure, told: Told) => { value: string; says?: string } {
  const word = useWords(text)
  const { number, percent } = useWriters()
  const rounded = (value: number) => number(Math.round(value * 10) / 10)
  return (figure, told) => {
    const shown = told[figure]
    if (typeof shown === 'number') return { value: number(shown) }
    const { numerator, denominator, share } = shown
    if (share === null) return { value: word.none }
    const over = figure === 'cards' ? numerator / 10_000 : numerator
    const value = figure === 'onTime' || figure === 'early' ? percent(share) : rounded(share)
    return { value, says: word.of(number(over), number(denominator)) }
  }
}
