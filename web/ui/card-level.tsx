import type { CardLevel } from '#domain/supervision/index.ts'
import { useWords } from '../kernel/language.tsx'
import { cardLevelWords } from './card-words.ts'

const looks: Record<CardLevel, string> = {
  blue: 'due-soon',
  yellow: 'due-today',
  red: 'due-late',
  'double-red': 'due-late',
  investigate: 'due-still',
}
/** Said beside the colour, so that it never speaks alone. */
export const cardLevelMarks: Record<CardLevel, string> = {
  blue: '●',
  yellow: '◆',
  red: '▲',
  'double-red': '▲▲',
  investigate: '?',
}

/** The level of a card, in the colours of the clocks. */
export function CardLevelTag({ level }: { level: CardLevel }) {
  const word = useWords(cardLevelWords)
  return (
    <span className={`due ${looks[level]}`}>
      <span aria-hidden="true">{cardLevelMarks[level]} </span>
      {word[level]}
    </span>
  )
}
