import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { applyParallel } from '#api/parallel-approvals.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { handIn } from '../../ui/hand-in.ts'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { PaperFields } from './paper-fields.tsx'
import { stageAt, type StageForm } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Applying once for everything a stage takes. */
export function Page() {
  const word = useWords(text)
  const { id = '', stage = '' } = usePlace().params
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signIn} back={`/projects/${id}/stages/${stage}`} />
  return <Stage id={id} stage={stage} />
}

function Stage({ id, stage }: { id: string; stage: string }) {
  const word = useWords(text)
  const named = useNamed()
  const limits = useWords(limitText)
  const { number } = useWriters()
  return (
    <>
      <p>
        <Link to={`/projects/${id}`}>← {word.toProject}</Link>
      </p>
      <Answered to={useQuestion(stageAt(id, stage))} whole>
        {(form) => (
          <>
            <Title lead={word.applyLead}>{word.applyTitle(named(form))}</Title>
            <p className="notice">
              {word.promise(
                number(form.promisedDays),
                lengthOf(form.lawful, limits),
                form.lawful.own?.basis ?? word.together,
              )}
            </p>
            <Who form={form} />
            {form.ready ? <Form id={id} form={form} /> : <p className="notice warn">{word.notReady}</p>}
          </>
        )}
      </Answered>
    </>
  )
}

function Who({ form: { departments, items, lead } }: { form: StageForm }) {
  const word = useWords(text)
  const limits = useWords(limitText)
  const named = useNamed()
  const { list } = usePunctuation()
  const { number } = useWriters()
  return (
    <section aria-labelledby="who">
      <h2 id="who">{word.who}</h2>
      <ul>
        {departments.map((one) => (
          <li key={one.code}>
            <strong>{named(one)}</strong>
            {one.code === lead.code && ` (${word.leads})`} · {word.within(number(one.days))}
            {one.lawful?.own && `, ${word.byItself(lengthOf(one.lawful, limits), one.lawful.own.basis)}`}:{' '}
            {list(items.filter(({ code }) => one.items.includes(code)).map(named)) || word.opinionOnly}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Form({ id, form: { code, papers } }: { id: string; form: StageForm }) {
  const word = useWords(text)
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { mutateAsync } = useCommand(applyParallel)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const statement = String(new FormData(form).get('statement') ?? '')
    setBusy(true)
    try {
      const body = { papers: await handIn(form, papers, language), statement }
      const { id: approval } = await mutateAsync({ params: { id, stage: code }, body })
      navigate(`/parallel-approvals/${approval}`)
    } catch (error) {
      setFaults(faultsOf(error))
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary faults={faults} />
      <h2>{word.papers}</h2>
      <p>{word.papersHint}</p>
      <PaperFields papers={papers} />
      <Field name="statement" label={word.statement}>
        {(tied) => <textarea {...tied} maxLength={2000} rows={3} />}
      </Field>
      <div className="buttons">
        <button type="submit" className="button" disabled={busy}>
          {busy ? word.sending : word.send}
        </button>
      </div>
    </form>
  )
}
