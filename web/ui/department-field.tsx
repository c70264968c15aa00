import { useNamed, useWords, words } from '../kernel/language.tsx'
import { useQuestion } from '../kernel/questions.tsx'
import { departments } from './departments.ts'
import { Field } from './field.tsx'

const text = words({ every: '全部部门' }, { every: 'All departments' })

/** Of which department a search is to find something; of all where none is chosen. Works without script. */
export function DepartmentField({ label, chosen }: { label: string; chosen: string }) {
  const word = useWords(text)
  const named = useNamed()
  const { data } = useQuestion(departments)
  return (
    <Field name="department" label={label}>
      {(tied) => (
        <select {...tied} defaultValue={chosen}>
          <option value="">{word.every}</option>
          {data?.departments.map((department) => (
            <option key={department.code} value={department.code}>
              {named(department)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
