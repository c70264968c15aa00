import { waiveHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { PartyField, partyOf } from './party-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'

/** That somebody gave up the right to a hearing, at the window. */
export function WaiveHearing({ file, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(waiveHearing, { done })
  const { id, version } = file
  return (
    <ActForm<{ party: number }>
      initial={{ party: 0 }}
      label={special.WaiveHearing}
      error={error}
      sending={isPending}
      send={({ party }) => mutate({ params: { id }, body: partyOf(party), version })}
    >
      <PartyField file={file} label={special.whose} />
    </ActForm>
  )
}
