import { withdrawLicence } from '#api/case-outcomes.ts'
import { withdrawalGrounds, type WithdrawalGround } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { withdrawalWords } from '../../ui/licence-ends.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { OneOf, Written } from './said-fields.tsx'
import { text } from './text.ts'

/** Withdrawing a lawful licence says what changed, why the public needs it, and how the holder is compensated (Art. 8). */
export function WithdrawLicence({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const [law, grounds] = [useWords(lawText), useWords(withdrawalWords)]
  const { mutate, error, isPending } = useCommand(withdrawLicence, { done })
  return (
    <ActForm<{ ground: WithdrawalGround; reasons: string; compensation: string }>
      danger
      label={word.WithdrawLicence}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <OneOf
        name="ground"
        label={law.withdrawGround}
        options={withdrawalGrounds.map((value) => ({ value, label: grounds[value] }))}
      />
      <Written name="reasons" label={word.reasons} />
      <Written name="compensation" label={law.compensation} rows={2} />
    </ActForm>
  )
}
