import { acceptCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

export function Accept({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(acceptCase, { done })
  return (
    <ActForm label={word.AcceptCase} error={error} sending={isPending} send={() => mutate({ params: { id }, version })}>
      <p className="soft">{word.acceptHint}</p>
    </ActForm>
  )
}
