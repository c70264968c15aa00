import { forwardCase } from '#api/case-outcomes.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { Written } from './said-fields.tsx'
import { text } from './text.ts'

/** Sending a first-review case up takes a preliminary opinion; the papers go along by themselves. */
export function Forward({ file: { id, version }, guide, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const { mutate, error, isPending } = useCommand(forwardCase, { done })
  return (
    <ActForm<{ upperOrgan: string; opinion: string }>
      initial={{ upperOrgan: guide.item.upperOrgan ?? '' }}
      label={word.ForwardCase}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.forwardHint}</p>
      <Written name="upperOrgan" label={law.upperOrgan} rows={1} most={200} />
      <Written name="opinion" label={law.preliminaryOpinion} />
    </ActForm>
  )
}
