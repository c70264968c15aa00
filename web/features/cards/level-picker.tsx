import { cardLevels, type CardLevel } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { cardLevelMarks } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import { LabelledSelect } from './labelled-select.tsx'

interface LevelPickerProps {
  label: string
  value: CardLevel
  choose(level: CardLevel): void
}

/** The colour of a card, with the mark that goes with it. */
export function LevelPicker({ label, value, choose }: LevelPickerProps) {
  const word = useWords(cardLevelWords)
  const options = cardLevels.map((level) => [level, `${cardLevelMarks[level]} ${word[level]}`] as const)
  return <LabelledSelect {...{ label, value, options }} choose={(level) => choose(level as CardLevel)} />
}
