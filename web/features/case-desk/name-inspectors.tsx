import { nameInspectors } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { ColleagueField } from './colleague-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'

/** Who inspects: two officers or more, named before they go (Art. 55). */
export function NameInspectors({ file: { id, version }, done }: ActProps) {
  const special = useWords(specialText)
  const { mutate, error, isPending } = useCommand(nameInspectors, { done })
  return (
    <ActForm<{ officerIds: string[] }>
      initial={{ officerIds: [] }}
      label={special.NameInspectors}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <ColleagueField name="officerIds" label={special.officers} atLeast={{ count: 2, message: special.two }} />
    </ActForm>
  )
}
