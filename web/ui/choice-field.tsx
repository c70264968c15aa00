import { FieldGroup } from './field.tsx'

interface ChoiceFieldProps<V extends string> {
  name: string
  label: string
  choices: readonly { value: V; label: string; lang?: string }[]
  value: V
  onChange(value: V): void
}

/** One of a few, all in sight. */
export function ChoiceField<V extends string>({ name, label, choices, value, onChange }: ChoiceFieldProps<V>) {
  return (
    <FieldGroup name={name} label={label}>
      {({ id }) =>
        choices.map((choice, at) => (
          <label className="choice" key={choice.value} lang={choice.lang}>
            <input
              type="radio"
              name={name}
              id={at === 0 ? id : undefined}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))
      }
    </FieldGroup>
  )
}
