import { useId } from 'react'

interface NumberFieldProps {
  label: string
  value: number
  change(value: number): void
}

/** A number that is always one: what is no number is not taken over. */
export function NumberField({ label, value, change }: NumberFieldProps) {
  const id = useId()
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="form-select number-field"
        type="number"
        step="any"
        value={value}
        onChange={({ target }) => {
          if (target.value !== '' && Number.isFinite(target.valueAsNumber)) change(target.valueAsNumber)
        }}
      />
    </span>
  )
}
