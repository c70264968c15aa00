import { issueLicence } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

export function Issue({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(issueLicence, { done })
  return (
    <ActForm
      label={word.IssueLicence}
      error={error}
      sending={isPending}
      send={() => mutate({ params: { id }, version })}
    >
      <p className="soft">{word.issueHint}</p>
    </ActForm>
  )
}
