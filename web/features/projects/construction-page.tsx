import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { myMandates } from '#api/people.ts'
import { startConstruction } from '#api/projects.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession, type SignedIn } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Title } from '../../ui/title.tsx'
import { constructionText } from './construction-text.ts'
import { FactFields, factsIn } from './fact-fields.tsx'
import { templatesAsked, type Template } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** How construction projects go through their stages, and the beginning of one. */
export function Page() {
  const word = useWords(constructionText)
  const { account } = useSession()
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Answered to={useQuestion(templatesAsked)}>
        {({ templates: [template] }) =>
          template ? (
            <>
              <Way template={template} />
              {account === null && (
                <p className="buttons">
                  <Link className="button" to="/sign-in?back=%2Fconstruction">
                    {word.signIn}
                  </Link>
                </p>
              )}
              {account && <Start template={template} account={account} />}
            </>
          ) : (
            <NothingYet said={word.none} />
          )
        }
      </Answered>
    </>
  )
}

function Way({ template }: { template: Template }) {
  const limits = useWords(limitText)
  const word = useWords(constructionText)
  const { list } = usePunctuation()
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { number, dayWithWeekday } = useWriters()
  return (
    <>
      <h2>{named(template)}</h2>
      <p>{english ? template.summaryEn : template.summary}</p>
      <dl className="facts">
        <dt>{word.ends}</dt>
        <dd>
          <strong className="plan-end">{dayWithWeekday(template.endsOn)}</strong>
        </dd>
        <dt>{word.lawful}</dt>
        <dd>{dayWithWeekday(template.lawfulEndsOn)}</dd>
      </dl>
      <h2>{word.stages}</h2>
      <ol className="case-lines">
        {template.stages.map((stage) => (
          <li key={stage.code} className="card case-line">
            <p className="case-line-head">
              <strong>
                {stage.number === null ? word.side : word.stage(number(stage.number))} · {named(stage)}
              </strong>
            </p>
            <p className="soft">
              {word.leads(named(stage.lead))} · {word.days(number(stage.promisedDays))}
              {stage.lawful &&
                ` · ${word.lawfulLength(lengthOf(stage.lawful, limits), stage.lawful.own?.basis ?? null)}`}
            </p>
            {stage.items.length > 0 && <p>{list(stage.items.map(named))}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

function Start({ template, account }: { template: Template; account: SignedIn }) {
  const word = useWords(constructionText)
  const [, navigate] = useLocation()
  const { mutateAsync } = useCommand(startConstruction)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const applicantId = String(given.get('applicantId') ?? account.partyId ?? '')
    setBusy(true)
    try {
      const body = {
        template: template.code,
        name: String(given.get('name') ?? ''),
        facts: factsIn(template.facts, given),
      }
      const { id } = await mutateAsync({ body: { ...body, ...(applicantId && { applicantId }) } })
      navigate(`/projects/${id}`)
    } catch (error) {
      setFaults(faultsOf(error))
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <h2>{word.start}</h2>
      <ErrorSummary faults={faults} />
      {account.partyId === null && <For fault={faultOf(faults, 'applicantId')} />}
      <Field name="name" label={word.name} fault={faultOf(faults, 'name')}>
        {(tied) => <input {...tied} type="text" maxLength={60} />}
      </Field>
      <FactFields facts={template.facts} faults={faults} />
      <div className="buttons">
        <button type="submit" className="button" disabled={busy}>
          {busy ? word.sending : word.send}
        </button>
      </div>
    </form>
  )
}

/** For whom an agent starts it. */
function For({ fault }: { fault: string | undefined }) {
  const word = useWords(constructionText)
  return (
    <Answered to={useQuestion(question(myMandates))}>
      {(clients) =>
        clients.length === 0 ? (
          <p className="notice warn">{word.noParty}</p>
        ) : (
          <FieldGroup name="applicantId" label={word.party} fault={fault}>
            {({ id, name }) =>
              clients.map((client, at) => (
                <label className="choice" key={client.partyId}>
                  <input type="radio" name={name} id={at === 0 ? id : undefined} value={client.partyId} />
                  {client.name}
                </label>
              ))
            }
          </FieldGroup>
        )
      }
    </Answered>
  )
}
