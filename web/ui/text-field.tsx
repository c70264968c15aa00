import { Field } from './field.tsx'

interface TextFieldProps {
  name: string
  label: string
  hint?: string
  optional?: string
  fault: string | undefined
  type?: 'text' | 'tel' | 'email' | 'date'
  /** What the browser may fill in. */
  autoComplete: string
  value: string
  onChange(value: string): void
}

/** One line that is typed, as it is: nothing is corrected or begun with a capital. */
export function TextField({ label, hint, optional, fault, type = 'text', onChange, ...rest }: TextFieldProps) {
  return (
    <Field name={rest.name} label={label} hint={hint} optional={optional} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          autoComplete={rest.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          value={rest.value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
