import { requestHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { PartyField, partyOf } from './party-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

/** A request for a hearing that was made at the window. */
export function RequestHearing({ file, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(requestHearing, { done })
  const { id, version } = file
  return (
    <ActForm<{ party: number; reason: string }>
      initial={{ party: 0 }}
      label={special.RequestHearing}
      error={error}
      sending={isPending}
      send={({ party, reason }) => mutate({ params: { id }, body: { reason, ...partyOf(party) }, version })}
    >
      <PartyField file={file} label={special.whose} />
      <WordsField name="reason" label={special.reason} max={1000} rows={3} />
    </ActForm>
  )
}
