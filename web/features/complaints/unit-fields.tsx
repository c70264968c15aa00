import { useState } from 'react'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useDepartments } from '../../ui/departments.ts'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { text } from './text.ts'

/** Which department, and which of its windows. */
export function UnitFields({ faults }: { faults: Faults | null }) {
  const word = useWords(text)
  const named = useNamed()
  const [chosen, setChosen] = useState('')
  const { departments } = useDepartments()
  const windows = departments.find(({ code }) => code === chosen)?.windows ?? []
  return (
    <>
      <Field name="departmentCode" label={word.unit} fault={faultOf(faults, 'departmentCode')}>
        {(tied) => (
          <select {...tied} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{word.choose}</option>
            {departments.map((one) => (
              <option key={one.code} value={one.code}>
                {named(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {windows.length > 0 && (
        <Field
          {...{ name: 'windowCode', label: word.window, optional: word.optional }}
          fault={faultOf(faults, 'windowCode')}
        >
          {(tied) => (
            <select {...tied} key={chosen} defaultValue="">
              <option value="">{word.anyWindow}</option>
              {windows.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.code} {named(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}
