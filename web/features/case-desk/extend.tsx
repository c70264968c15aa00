import { extendDecision } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

/** The head extends the time to decide, once, with a reason. */
export function Extend({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(extendDecision, { done })
  return (
    <ActForm<{ reason: string }>
      danger
      label={special.ExtendDecision}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.extendHint}</p>
      <WordsField name="reason" label={special.reason} max={500} rows={3} />
    </ActForm>
  )
}
