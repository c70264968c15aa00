import { findFalse } from '#api/case-outcomes.ts'
import { defaultRevocationPeriod } from '#domain/catalogue/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { Written } from './said-fields.tsx'

/** Something the licence rests on is false: from now on its revocation is owed (Art. 69(2)). */
export function FindFalse({ file: { id, version }, guide, done }: ActProps) {
  const law = useWords(lawText)
  const limits = useWords(limitText)
  const { mutate, error, isPending } = useCommand(findFalse, { done })
  return (
    <ActForm<{ findings: string }>
      label={law.FindFalse}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.findFalseHint(lengthOf(guide.item.revokeWithin ?? defaultRevocationPeriod, limits))}</p>
      <Written name="findings" label={law.falseFindings} />
    </ActForm>
  )
}
