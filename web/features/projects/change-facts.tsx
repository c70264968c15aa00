import { useState, type FormEvent } from 'react'
import { changeProjectFacts } from '#api/projects.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { constructionText } from './construction-text.ts'
import { FactFields, factsIn } from './fact-fields.tsx'
import { templatesAsked, type Project } from './questions.ts'

/** Area, cost or place are other than they were: only what changed is sent, with the reason. */
export function ChangeFacts({ project }: { project: Project }) {
  const word = useWords(constructionText)
  const { data } = useQuestion(templatesAsked)
  const { mutateAsync, isPending } = useCommand(changeProjectFacts)
  const [faults, setFaults] = useState<Faults | null>(null)
  const facts = data?.templates.find(({ code }) => code === project.template)?.facts ?? []
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const reason = String(given.get('reason') ?? '').trim()
    if (reason === '') return setFaults(faultsIn([{ field: 'reason', message: word.reasonNeeded }]))
    const all = Object.entries(factsIn(facts, given))
    const changed = Object.fromEntries(all.filter(([code, value]) => project.facts[code] !== value))
    try {
      await mutateAsync({ params: { id: project.id }, body: { facts: changed, reason } })
      setFaults(null)
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return (
    <details>
      <summary>{word.change}</summary>
      <form noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary faults={faults} />
        <p>{word.changeHint}</p>
        <FactFields facts={facts} faults={faults} known={project.facts} />
        <Field name="reason" label={word.reason} fault={faultOf(faults, 'reason')}>
          {(tied) => <textarea {...tied} maxLength={500} rows={2} />}
        </Field>
        <p className="buttons">
          <button type="submit" className="button secondary" disabled={isPending}>
            {word.confirm}
          </button>
        </p>
      </form>
    </details>
  )
}
