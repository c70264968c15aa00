import { useState } from 'react'
import { givenMandates, giveMandate, revokeMandate } from '#api/mandates.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Title } from '../../ui/title.tsx'
import { BackToProfile, OwnPage } from './own-page.tsx'
import { text } from './mandates-text.ts'
import { useForm } from './use-form.ts'

type Mandate = ReplyOf<typeof givenMandates>[number]

/** Whom the reader lets act for them: giving a mandate, revoking it, and what was. */
export const Page = () => <OwnPage>{() => <Mandates />}</OwnPage>

function Mandates() {
  const word = useWords(text)
  const mandates = useQuestion(question(givenMandates))
  return (
    <>
      <BackToProfile />
      <Give />
      <Answered to={mandates}>
        {(given) => (
          <>
            <section aria-labelledby="standing">
              <h2 id="standing">{word.standing}</h2>
              <List mandates={given.filter(({ inForce }) => inForce)} empty={word.noneStanding} />
            </section>
            {given.some(({ inForce }) => !inForce) && (
              <details>
                <summary>{word.ended}</summary>
                <List mandates={given.filter(({ inForce }) => !inForce)} empty="" />
              </details>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

function List({ mandates, empty }: { mandates: Mandate[]; empty: string }) {
  if (mandates.length === 0) return <p>{empty}</p>
  return (
    <ul className="cards">
      {mandates.map((mandate) => (
        <Card key={mandate.id} mandate={mandate} />
      ))}
    </ul>
  )
}

function Card({ mandate: { id, agentName, agentUsername, fromOn, toOn, revokedAt, inForce } }: { mandate: Mandate }) {
  const word = useWords(text)
  const { day, moment } = useWriters()
  const { mutate, isPending, error } = useCommand(revokeMandate)
  const [sure, setSure] = useState(false)
  return (
    <li className="card">
      <strong>
        {agentName} <span className="soft">{agentUsername}</span>
      </strong>
      <p>
        {word.from(day(fromOn))}
        {toOn ? word.until(day(toOn)) : word.openEnded}
        {revokedAt && <>{word.revoked(moment(revokedAt))}</>}
      </p>
      {error && (
        <p className="fault" role="alert">
          {error.sentence}
        </p>
      )}
      {inForce && (
        <div className="buttons">
          <button
            type="button"
            className="button secondary"
            disabled={isPending}
            onClick={() => (sure ? mutate({ params: { id } }) : setSure(true))}
          >
            {sure ? word.reallyRevoke : word.revoke}
            <span className="unseen"> {agentName}</span>
          </button>
        </div>
      )}
    </li>
  )
}

function Give() {
  const word = useWords(text)
  const [given, setGiven] = useState(false)
  const labels: Record<string, string> = { username: word.agent, toOn: word.toOn }
  const { type, field, faults, sending, submit } = useForm(
    giveMandate,
    { username: '', toOn: '' },
    {
      check: ({ username }) => (username.trim() === '' ? [{ field: 'username', message: word.enterAgent }] : []),
      bodyOf: ({ username, toOn }) => ({ username: username.trim(), toOn: toOn || null }),
      done: () => {
        type({ username: '', toOn: '' })
        setGiven(true)
      },
    },
  )
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} labelOf={(name) => labels[name] ?? name} />
      <Title lead={word.lead}>{word.title}</Title>
      {given && !faults && (
        <p className="notice good" role="status">
          {word.given}
        </p>
      )}
      <TextField {...field('username')} label={word.agent} hint={word.agentHint} autoComplete="off" />
      <TextField
        {...field('toOn')}
        label={word.toOn}
        hint={word.toOnHint}
        optional={word.optional}
        type="date"
        autoComplete="off"
      />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.give}
        </button>
      </div>
    </form>
  )
}
