interface PickProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

/** A choice of a few; `Form.Item` ties it to its label. */
export function Pick({ id, value, onChange, options }: PickProps) {
  return (
    <select id={id} className="form-select" value={value} onChange={(event) => onChange?.(event.target.value)}>
      {options.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}
