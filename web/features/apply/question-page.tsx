import { useEffect, useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { answerOf, SchemaField, titleOf } from '../../ui/schema-field.tsx'
import { Title } from '../../ui/title.tsx'
import type { Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { isOpen, type Group } from '../../ui/groups.ts'
import { forget, keep, keptOf } from '../../ui/kept.ts'
import { text } from './text.ts'

/** One group of questions. */
export function Page() {
  const at = Number(usePlace().params['group']) - 1
  return (
    <ApplicationPage>
      {(application) => {
        const group = application.groups[at]
        return group && <Questions key={at} application={application} group={group} at={at} />
      }}
    </ApplicationPage>
  )
}

interface QuestionsProps {
  application: Application
  group: Group
  at: number
}

function Questions({ application, group, at }: QuestionsProps) {
  const word = useWords(text)
  const language = useLanguage()
  const { typed, type, restored, faults, send, sending } = useAnswers({ application, group, at })
  const { properties, required } = application.guide.item.form
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send({ complete: true })
  }
  return (
    <form noValidate onSubmit={submit}>
      <p>
        <Link to={`/cases/${application.file.id}/apply`}>← {word.back}</Link>
      </p>
      <ErrorSummary
        faults={faults}
        labelOf={(name) => {
          const field = properties[name]
          return field ? titleOf(field, language) : name
        }}
      />
      <Title>{language === 'en' ? group.titleEn : group.title}</Title>
      {restored && <p className="notice">{word.restored}</p>}
      {group.fields.map(([name, field]) => (
        <SchemaField
          key={name}
          name={name}
          field={field}
          required={required.includes(name)}
          value={typed[name]}
          fault={faultOf(faults, name)}
          onChange={(value) => type(name, value)}
        />
      ))}
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.save}
        </button>
        <button type="button" className="link" disabled={sending} onClick={() => void send({ complete: false })}>
          {word.saveLater}
        </button>
      </div>
    </form>
  )
}

/** What is typed into a page: kept on this device at every stroke, taken by the server when it is sent. */
function useAnswers({ application, group, at }: QuestionsProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { file, guide, groups, answers, save } = application
  const part = `group ${at + 1}`
  const [typed, setTyped] = useState(() => Object.fromEntries(group.fields.map(([name]) => [name, answers[name]])))
  const [restored, setRestored] = useState(false)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [sending, setSending] = useState(false)
  useEffect(() => {
    const kept = keptOf(file.id, part)
    if (!kept) return
    setTyped((before) => ({ ...before, ...kept }))
    setRestored(true)
  }, [file.id, part])

  const type = (name: string, value: unknown) => {
    const next = { ...typed, [name]: value }
    setTyped(next)
    keep(file.id, part, next)
  }
  const send = async ({ complete }: { complete: boolean }) => {
    const given = Object.fromEntries(
      group.fields
        .map(([name, field]) => [name, answerOf(field, typed[name])] as const)
        .filter(([, answer]) => !isOpen(answer)),
    )
    const open = group.fields.filter(([name]) => guide.item.form.required.includes(name) && !(name in given))
    if (complete && open.length > 0)
      return setFaults(faultsIn(open.map(([name]) => ({ field: name, message: word.required }))))
    setSending(true)
    try {
      const others = Object.entries(answers).filter(([name]) => !group.fields.some(([own]) => own === name))
      await save({ answers: { ...Object.fromEntries(others), ...given } })
      forget(file.id, part)
      const next = at + 2 <= groups.length ? `/questions/${at + 2}` : '/materials'
      navigate(`/cases/${file.id}/apply${complete ? next : ''}`)
    } catch (error) {
      setFaults(faultsOf(error))
    } finally {
      setSending(false)
    }
  }
  return { typed, type, restored, faults, send, sending }
}
