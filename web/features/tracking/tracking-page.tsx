import { useState } from 'react'
import { Link } from 'wouter'
import { trackCase } from '#api/tracking.ts'
import type { Refused } from '../../kernel/ask.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { postedTracking } from './questions.ts'
import { Standing } from './standing.tsx'
import { text } from './text.ts'

/** Where a case stands, by number and query code. Without script the form is sent to the server, which draws the answer. */
export function Page() {
  const word = useWords(text)
  const { faults, tracked, send, sending } = useTracking()
  const sought = usePlace().search.get('number') ?? ''
  return (
    <>
      <ErrorSummary faults={faults} labelOf={(field) => (field === 'queryCode' ? word.code : word.number)} />
      <Title lead={word.lead}>{word.title}</Title>
      <form
        method="post"
        action="/tracking"
        noValidate
        className="unprinted"
        onSubmit={(event) => {
          event.preventDefault()
          void send(new FormData(event.currentTarget))
        }}
      >
        <Field name="caseNumber" label={word.number} hint={word.numberHint} fault={faultOf(faults, 'caseNumber')}>
          {(tied) => (
            <input {...tied} type="text" inputMode="numeric" maxLength={60} autoComplete="off" defaultValue={sought} />
          )}
        </Field>
        <Field name="queryCode" label={word.code} hint={word.codeHint} fault={faultOf(faults, 'queryCode')}>
          {(tied) => <input {...tied} type="text" maxLength={30} autoComplete="off" autoCapitalize="characters" />}
        </Field>
        <div className="buttons">
          <button type="submit" className="button" disabled={sending}>
            {word.track}
          </button>
        </div>
      </form>
      {tracked ? <Standing key={tracked.caseNumber} tracked={tracked} /> : <Lost />}
    </>
  )
}

/** Asks for the case that was typed; begins with what the server found for a form sent without script. */
function useTracking() {
  const word = useWords(text)
  const { number } = useWriters()
  const posted = useQuestion(postedTracking(), { enabled: false })
  const { mutateAsync, data, isPending: sending } = useCommand(trackCase, { refresh: false })
  const [said, setSaid] = useState<Faults | null>(null)
  const [asked, setAsked] = useState(false)
  const faultsFor = (error: Refused): Faults => {
    const sentence = error.status === 404 ? word.wrong : error.sentence
    const slow = error.status === 429 && error.retryAfter !== null ? word.slow(number(error.retryAfter)) : sentence
    return { ...faultsOf(error), sentence: slow, ...(error.status !== 400 && { fields: [] }) }
  }
  const send = async (form: FormData) => {
    const value = (name: string) => String(form.get(name) ?? '').trim()
    const body = { caseNumber: value('caseNumber'), queryCode: value('queryCode') }
    setAsked(true)
    const open = [
      ...(body.caseNumber === '' ? [{ field: 'caseNumber', message: word.enterNumber }] : []),
      ...(body.queryCode === '' ? [{ field: 'queryCode', message: word.enterCode }] : []),
    ]
    if (open.length > 0) return setSaid(faultsIn(open))
    setSaid(null)
    await mutateAsync({ body }).catch((error: Refused) => setSaid(faultsFor(error)))
  }
  if (asked) return { faults: said, tracked: said || sending ? undefined : data, send, sending }
  return { faults: posted.error ? faultsFor(posted.error) : null, tracked: posted.data, send, sending }
}

/** The ways for somebody without a code: none of them gives a stranger anything. */
function Lost() {
  const word = useWords(text)
  return (
    <section className="notice" aria-labelledby="lost">
      <h2 id="lost">{word.lostTitle}</h2>
      <ul>
        <li>
          {word.lostAccount} <Link to="/my-cases">{word.myCases}</Link>
        </li>
        <li>{word.lostHall}</li>
      </ul>
    </section>
  )
}
