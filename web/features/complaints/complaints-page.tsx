import { useState } from 'react'
import { Link } from 'wouter'
import { myComplaints, trackComplaint } from '#api/complaints.ts'
import type { Refused } from '../../kernel/ask.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { complaintKindWords, complaintStatusWords } from '../../ui/complaint-words.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { ComplaintStanding } from './complaint-standing.tsx'
import type { OpenedComplaint } from './opened-complaint.ts'
import { text } from './text.ts'

/** Complaints for whoever complains: where to begin, one's own, and the answer by number and code. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const tracking = useTracking()
  const isApplicant = account?.role === 'applicant' || account?.role === 'agent'
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <div className="buttons">
        <Link className="button" to="/complaints/new">
          {word.lodge}
        </Link>
      </div>
      {isApplicant && <Mine show={(body) => void tracking.ask(body)} />}
      <Track {...tracking} />
    </>
  )
}

function Mine({ show }: { show(opened: OpenedComplaint): void }) {
  const word = useWords(text)
  const kinds = useWords(complaintKindWords)
  const statuses = useWords(complaintStatusWords)
  const named = useNamed()
  const { dayOf } = useWriters()
  const own = useQuestion(question(myComplaints))
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{word.mine}</h2>
      <Answered to={own}>
        {({ complaints }) =>
          complaints.length === 0 ? (
            <p>{word.none}</p>
          ) : (
            <ul>
              {complaints.map(({ number, queryCode, kind, department, status, lodgedAt }) => (
                <li key={number}>
                  <button type="button" className="link" onClick={() => show({ number, queryCode })}>
                    <span className="number">{number}</span> {kinds[kind]}
                  </button>{' '}
                  {named(department)} · {statuses[status]} <span className="soft">{dayOf(lodgedAt)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

/** Opens a complaint by its number and code. */
function useTracking() {
  const word = useWords(text)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [opened, setOpened] = useState<OpenedComplaint>({ number: '', queryCode: '' })
  const { mutateAsync, data, isPending } = useCommand(trackComplaint, { refresh: false })
  const ask = async (body: OpenedComplaint) => {
    const open = [
      ...(body.number === '' ? [{ field: 'number', message: word.enterNumber }] : []),
      ...(body.queryCode === '' ? [{ field: 'queryCode', message: word.enterCode }] : []),
    ]
    setFaults(open.length > 0 ? faultsIn(open) : null)
    if (open.length > 0) return
    setOpened(body)
    await mutateAsync({ body }).catch((error: Refused) =>
      setFaults(error.status === 404 ? { sentence: word.wrong, fields: [], offline: false } : faultsOf(error)),
    )
  }
  return { faults, ask, isPending, opened, tracked: faults ? undefined : data }
}

function Track({ faults, ask, isPending, opened, tracked }: ReturnType<typeof useTracking>) {
  const word = useWords(text)
  return (
    <section aria-labelledby="track">
      <h2 id="track">{word.track}</h2>
      <p>{word.trackLead}</p>
      <ErrorSummary faults={faults} labelOf={(field) => (field === 'queryCode' ? word.code : word.number)} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const value = (name: string) => String(form.get(name) ?? '').trim()
          void ask({ number: value('number'), queryCode: value('queryCode') })
        }}
      >
        <Field name="number" label={word.number} hint={word.numberHint} fault={faultOf(faults, 'number')}>
          {(tied) => <input {...tied} type="text" inputMode="numeric" maxLength={30} autoComplete="off" />}
        </Field>
        <Field name="queryCode" label={word.code} fault={faultOf(faults, 'queryCode')}>
          {(tied) => <input {...tied} type="text" maxLength={30} autoComplete="off" autoCapitalize="characters" />}
        </Field>
        <div className="buttons">
          <button type="submit" className="button" disabled={isPending}>
            {word.search}
          </button>
        </div>
      </form>
      {tracked && (
        <ComplaintStanding
          key={`${tracked.number} ${tracked.status}`}
          {...{ tracked, opened }}
          again={() => void ask(opened)}
        />
      )}
    </section>
  )
}
