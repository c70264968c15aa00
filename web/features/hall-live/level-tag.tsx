import type { CardLevel } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { levelMarks, levelWords } from './level-words.ts'

/** The level of a card: its colour, a mark and its name. */
export function LevelTag({ level }: { level: CardLevel }) {
  const word = useWords(levelWords)
  return (
    <span className={`level level-${level}`}>
      <span aria-hidden="true">{levelMarks[level]} </span>
      {word[level]}
    </span>
  )
}
