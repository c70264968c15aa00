import type { ChangeEvent } from 'react'
import type { Option } from './address-filters.tsx'

interface SelectProps {
  id?: string
  value?: string
  onChange?(event: ChangeEvent<HTMLSelectElement>): void
  options: readonly Option[]
  /** What stands where nothing is chosen yet. */
  empty?: string
}

/** A choice in a form; `Form.Item` ties it to its label. */
export function Select({ id, value, onChange, options, empty }: SelectProps) {
  return (
    <select id={id} className="form-select" value={value ?? ''} onChange={onChange}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}
