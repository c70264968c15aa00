import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { BillView } from './questions.ts'
import { text } from './text.ts'

/** Writes how a charge came about: so much of what, times the rate. */
export function useHow(): (line: BillView['lines'][number], facts: BillView['facts']) => string {
  const word = useWords(text)
  const { number, money } = useWriters()
  return ({ base, rate }, facts) => {
    if (!base) return word.fixed
    if (rate?.unit === 'determined') return word.determined(money(base.value * 100))
    const unit = facts.find(({ code }) => code === base.fact)?.unit ?? ''
    const factor = rate && (rate.unit === 'fen' ? money(rate.value) : `${number(rate.value)}‰`)
    return `${number(base.value)} ${unit} ${factor ? `× ${factor}` : `· ${word.tier}`}`
  }
}
