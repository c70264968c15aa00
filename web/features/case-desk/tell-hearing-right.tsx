import { tellHearingRight } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

/** Tells those concerned that they may ask for a hearing (Art. 47). */
export function TellHearingRight({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(tellHearingRight, { done })
  return (
    <ActForm<{ matter: string }>
      label={special.TellHearingRight}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.tellHint}</p>
      <WordsField name="matter" label={special.matter} max={1000} rows={3} />
    </ActForm>
  )
}
