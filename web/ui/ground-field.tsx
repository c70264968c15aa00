import { objectionGrounds, type ObjectionGround } from '#domain/cases/index.ts'
import { useWords } from '../kernel/language.tsx'
import { Field } from './field.tsx'
import { objectionWords } from './objection-words.ts'

interface GroundFieldProps {
  label: string
  ground: ObjectionGround
  choose(ground: ObjectionGround): void
}

/** What being named in what is published would give away (Licensing Law Art. 5(3)). */
export function GroundField({ label, ground, choose }: GroundFieldProps) {
  const grounds = useWords(objectionWords)
  return (
    <Field name="ground" label={label}>
      {(tied) => (
        <select {...tied} value={ground} onChange={({ target }) => choose(target.value as ObjectionGround)}>
          {objectionGrounds.map((value) => (
            <option key={value} value={value}>
              {grounds[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
