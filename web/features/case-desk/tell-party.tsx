import { tellInterestedParty } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

/** Names and tells somebody whose major interest the decision touches (Art. 36). */
export function TellParty({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(tellInterestedParty, { done })
  return (
    <ActForm<{ name: string; interest: string }>
      label={special.TellInterestedParty}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.partyHint}</p>
      <WordsField name="name" label={special.partyName} max={100} />
      <WordsField name="interest" label={special.interest} max={500} rows={3} />
    </ActForm>
  )
}
