import type { FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import type { Refused } from '../kernel/ask.ts'
import { useLanguage } from '../kernel/language.tsx'

const itself = (field: string): (string | number)[] => [field]

/** Puts what the server says of a field beside the field, in the language of the page; `nameOf` is what the form calls it. */
export function useFormFaults(form: FormInstance, error: Refused | null, nameOf = itself): void {
  const language = useLanguage()
  const told = useRef<Refused | null>(null)
  useEffect(() => {
    const isNew = told.current !== error
    told.current = error
    const faults = error?.fields.map(({ field, message }) => ({ name: nameOf(field), errors: [message] })) ?? []
    // What was corrected meanwhile is not wrong in the other language.
    form.setFields(faults.filter(({ name }) => isNew || form.getFieldError(name).length > 0))
  }, [form, error, nameOf, language])
}
