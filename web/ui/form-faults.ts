import type { FormInstance } from 'antd'
import { useEffect } from 'react'
import type { Refused } from '../kernel/ask.ts'

/** Puts what the server says of a field beside the field. */
export function useFormFaults(form: FormInstance, error: Refused | null): void {
  useEffect(() => {
    if (error) form.setFields(error.fields.map(({ field, message }) => ({ name: field, errors: [message] })))
  }, [form, error])
}
