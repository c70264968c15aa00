import { forgoRevocation } from '#api/case-outcomes.ts'
import { revocationGrounds, type RevocationGround } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { revocationWords } from '../../ui/licence-ends.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { OneOf, Written } from './said-fields.tsx'
import { text } from './text.ts'

/** Letting a licence stand names the ground there would be, and the harm that forbids it (Art. 69(3)). */
export function ForgoRevocation({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const grounds = useWords(revocationWords)
  const { mutate, error, isPending } = useCommand(forgoRevocation, { done })
  return (
    <ActForm<{ ground: RevocationGround; reasons: string }>
      label={word.ForgoRevocation}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.forgoHint}</p>
      <OneOf
        asList
        name="ground"
        label={word.ground}
        options={revocationGrounds.map((value) => ({ value, label: grounds[value] }))}
      />
      <Written name="reasons" label={law.harm} />
    </ActForm>
  )
}
