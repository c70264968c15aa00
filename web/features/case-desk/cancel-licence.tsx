import { cancelLicence } from '#api/case-outcomes.ts'
import { cancellationGrounds, type CancellationGround } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { cancellationWords } from '../../ui/licence-ends.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { OneOf, Written } from './said-fields.tsx'
import { text } from './text.ts'

/** Cancelling the registration takes a ground of Art. 70. */
export function CancelLicence({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const grounds = useWords(cancellationWords)
  const { mutate, error, isPending } = useCommand(cancelLicence, { done })
  return (
    <ActForm<{ ground: CancellationGround; reasons: string }>
      danger
      label={word.CancelLicence}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <OneOf
        asList
        name="ground"
        label={law.cancelGround}
        options={cancellationGrounds.map((value) => ({ value, label: grounds[value] }))}
      />
      <Written name="reasons" label={word.reasons} />
    </ActForm>
  )
}
