import { reopenCase } from '#api/case-outcomes.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { Written } from './said-fields.tsx'
import { text } from './text.ts'

/** What lapsed is taken up again. */
export function Reopen({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const { mutate, error, isPending } = useCommand(reopenCase, { done })
  return (
    <ActForm<{ reason: string }>
      label={word.ReopenCase}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.reopenHint}</p>
      <Written name="reason" label={law.reopenReason} rows={3} most={500} />
    </ActForm>
  )
}
