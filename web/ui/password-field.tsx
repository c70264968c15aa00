import { useState } from 'react'
import { useWords, words } from '../kernel/language.tsx'
import { Field } from './field.tsx'

const text = words({ show: '显示密码' }, { show: 'Show the password' })

interface PasswordFieldProps {
  name: string
  label: string
  hint?: string
  fault: string | undefined
  /** What the browser's keeper of passwords needs to know. */
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange(value: string): void
}

/** A password, shown on demand. */
export function PasswordField({ name, label, hint, fault, autoComplete, value, onChange }: PasswordFieldProps) {
  const word = useWords(text)
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field name={name} label={label} hint={hint} fault={fault}>
        {(tied) => (
          <input
            {...tied}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />
        {word.show}
      </label>
    </>
  )
}
