import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn } from '../../ui/faults.ts'
import { isOpen, type Group } from '../../ui/groups.ts'
import { answerOf, SchemaField, titleOf } from '../../ui/schema-field.tsx'
import { Title } from '../../ui/title.tsx'
import type { StepProps } from './step-props.ts'
import { text } from './text.ts'

/** One group of the questions asked once. */
export function QuestionGroup({ goal: { form }, group, filled, at, address }: StepProps & { group: Group }) {
  const word = useWords(text)
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [faults, setFaults] = useState<Faults | null>(() => within(filled.faults, group))
  const open = group.fields.filter(
    ([name, field]) => form.required.includes(name) && isOpen(answerOf(field, filled.answers[name])),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (open.length > 0) return setFaults(faultsIn(open.map(([field]) => ({ field, message: word.required }))))
    filled.refuse(null)
    navigate(address(at + 1))
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary
        faults={faults}
        labelOf={(name) => {
          const field = form.properties[name]
          return field ? titleOf(field, language) : name
        }}
      />
      <Title>{language === 'en' ? group.titleEn : group.title}</Title>
      {group.fields.map(([name, field]) => (
        <SchemaField
          key={name}
          {...{ name, field }}
          required={form.required.includes(name)}
          value={filled.answers[name]}
          fault={faultOf(faults, name)}
          onChange={(value) => filled.answer({ [name]: value })}
        />
      ))}
      <div className="buttons">
        <button type="submit" className="button">
          {word.next}
        </button>
      </div>
    </form>
  )
}

/** What of the faults is about this group; nothing where none is. */
function within(faults: Faults | null, { fields }: Group): Faults | null {
  const own = faults?.fields.filter(({ field }) => fields.some(([name]) => name === field)) ?? []
  return own.length > 0 ? faultsIn(own) : null
}
