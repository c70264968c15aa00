import { cardLevels, type CardLevel } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { cardLevelMarks } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'

interface LevelPickerProps {
  label: string
  value: CardLevel
  choose(level: CardLevel): void
}

/** The colour of a card, with the mark that goes with it. */
export function LevelPicker({ label, value, choose }: LevelPickerProps) {
  const word = useWords(cardLevelWords)
  return (
    <label>
      {label}
      <select className="form-select" value={value} onChange={({ target }) => choose(target.value as CardLevel)}>
        {cardLevels.map((level) => (
          <option key={level} value={level}>
            {cardLevelMarks[level]} {word[level]}
          </option>
        ))}
      </select>
    </label>
  )
}
