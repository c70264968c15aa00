import { endSpecialProcedure } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

/** The result of the special procedure lets the clocks go on. */
export function EndSpecial({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(endSpecialProcedure, { done })
  return (
    <ActForm<{ result: string }>
      label={special.EndSpecialProcedure}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.endHint}</p>
      <WordsField name="result" label={special.result} max={2000} rows={4} />
    </ActForm>
  )
}
