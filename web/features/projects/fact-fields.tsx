import { useNamed, useWords } from '../../kernel/language.tsx'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { constructionText } from './construction-text.ts'
import type { Template } from './questions.ts'

type Fact = Template['facts'][number]

interface FactFieldsProps {
  facts: readonly Fact[]
  faults: Faults | null
  /** As they are now; then nothing has to be filled in. */
  known?: Readonly<Record<string, string | number | boolean>>
}

/** What a construction project is counted and handled by. */
export function FactFields({ facts, faults, known }: FactFieldsProps) {
  const word = useWords(constructionText)
  const named = useNamed()
  return (
    <div className="bill-facts">
      {facts.map((fact) => (
        <Field
          key={fact.code}
          name={`facts.${fact.code}`}
          label={`${named(fact)}${fact.unit ? ` (${fact.unit})` : ''}`}
          optional={fact.required || known ? undefined : word.optional}
          fault={faultOf(faults, `facts.${fact.code}`)}
        >
          {(tied) => (
            <input
              {...tied}
              type={fact.unit === null ? 'text' : 'number'}
              min={0}
              maxLength={200}
              defaultValue={known && fact.code in known ? String(known[fact.code]) : undefined}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

/** What was filled in; what was left empty says nothing. */
export function factsIn(facts: readonly Fact[], given: FormData): Record<string, string | number> {
  return Object.fromEntries(
    facts.flatMap(({ code, unit }) => {
      const written = String(given.get(`facts.${code}`) ?? '').trim()
      return written === '' ? [] : [[code, unit === null ? written : Number(written)]]
    }),
  )
}
