import { useId } from 'react'

interface LabelledSelectProps {
  label: string
  value: string
  options: readonly (readonly [value: string, shown: string])[]
  choose(value: string): void
}

/** One of a few, under its label. */
export function LabelledSelect({ label, value, options, choose }: LabelledSelectProps) {
  const id = useId()
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([key, shown]) => (
          <option key={key} value={key}>
            {shown}
          </option>
        ))}
      </select>
    </span>
  )
}
