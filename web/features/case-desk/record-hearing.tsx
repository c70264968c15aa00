import { recordHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The minutes of the hearing, on which the decision rests. */
export function RecordHearing({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(recordHearing, { done })
  return (
    <ActForm<{ minutes: string; participants: string }>
      label={special.RecordHearing}
      error={error}
      sending={isPending}
      send={({ minutes, participants }) =>
        mutate({ params: { id }, body: { minutes, participants: linesOf(participants) }, version })
      }
    >
      <WordsField name="participants" label={special.participants} max={2000} rows={3} />
      <WordsField name="minutes" label={special.minutes} max={5000} rows={8} />
    </ActForm>
  )
}
