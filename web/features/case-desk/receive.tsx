import { receiveCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

export function Receive({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(receiveCase, { done })
  return (
    <ActForm
      label={word.ReceiveCase}
      error={error}
      sending={isPending}
      send={() => mutate({ params: { id }, version })}
    ></ActForm>
  )
}
