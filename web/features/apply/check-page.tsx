import { Fragment, useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { submitCase } from '#api/cases.ts'
import { promisedPapers } from '#domain/cases/index.ts'
import type { FormField } from '#domain/catalogue/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { shownAnswer, titleOf, useAnswerWords } from '../../ui/schema-field.tsx'
import { Title } from '../../ui/title.tsx'
import { useSupplement, type Application } from './application.ts'
import { ApplicationPage } from './application-page.tsx'
import { isOpen } from '../../ui/groups.ts'
import { forget } from '../../ui/kept.ts'
import { keepCode } from './query-code.ts'
import { text } from './text.ts'

/** The last look before an application is sent. */
export const Page = () => <ApplicationPage>{(application) => <Check application={application} />}</ApplicationPage>

function Check({ application }: { application: Application }) {
  const word = useWords(text)
  const [declared, setDeclared] = useState(false)
  const { faults, sending, send } = useSending(application, declared)
  const { correcting, file } = application
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <p>
        <Link to={`/cases/${file.id}/apply`}>← {word.back}</Link>
      </p>
      <ErrorSummary faults={faults} />
      <Title>{word.checkTitle}</Title>
      <SituationGiven application={application} />
      <Answers application={application} />
      <Papers application={application} />
      <FieldGroup name="declaration" label={word.declaration} fault={faultOf(faults, 'declaration')}>
        {({ id, name }) => (
          <label className="choice">
            <input
              type="checkbox"
              id={id}
              name={name}
              checked={declared}
              onChange={({ target }) => setDeclared(target.checked)}
            />
            {correcting ? word.correctionDeclare : word.declare}
          </label>
        )}
      </FieldGroup>
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {correcting ? word.correctionSend : word.submit}
        </button>
      </div>
    </form>
  )
}

/** Sends the application, or the answer to a correction notice, once it is declared to be true. */
function useSending(application: Application, declared: boolean) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { mutateAsync: submit } = useCommand(submitCase)
  const supplement = useSupplement()
  const [faults, setFaults] = useState<Faults | null>(null)
  const [sending, setSending] = useState(false)
  const { file, correcting } = application
  const send = async () => {
    if (!declared) return setFaults(faultsIn([{ field: 'declaration', message: word.declareFirst }]))
    setSending(true)
    try {
      if (correcting) {
        await supplement(application)
        navigate(`/cases/${file.id}`)
      } else {
        const receipt = await submit({ params: { id: file.id }, version: file.version })
        keepCode(file.id, receipt)
        forget(file.id)
        navigate(`/cases/${file.id}/receipt`)
      }
    } catch (error) {
      setFaults(faultsOf(error))
      setSending(false)
    }
  }
  return { faults, sending, send }
}

function Answers({ application: { file, groups, answers } }: { application: Application }) {
  const word = useWords(text)
  const language = useLanguage()
  return groups.map((group, at) => (
    <section key={group.title}>
      <h2>{language === 'en' ? group.titleEn : group.title}</h2>
      <p>
        <Link to={`/cases/${file.id}/apply/questions/${at + 1}`}>
          {word.change}
          <span className="unseen">: {language === 'en' ? group.titleEn : group.title}</span>
        </Link>
      </p>
      <dl className="facts">
        {group.fields.map(([name, field]) => (
          <Fact key={name} field={field} answer={answers[name]} />
        ))}
      </dl>
    </section>
  ))
}

/** What was answered to the guided questions. */
function SituationGiven({ application: { file, guide } }: { application: Application }) {
  const word = useWords(text)
  const named = useNamed()
  if (guide.asked.length === 0) return null
  return (
    <section>
      <h2>{word.situationPart}</h2>
      <p>
        <Link to={`/cases/${file.id}/apply/situation`}>
          {word.change}
          <span className="unseen">: {word.situationPart}</span>
        </Link>
      </p>
      <dl className="facts">
        {guide.asked.map((scenario) => {
          const given = scenario.answers.find(({ code }) => code === scenario.given)
          return (
            <Fragment key={scenario.code}>
              <dt>{named(scenario)}</dt>
              <dd>{given ? named(given) : <span className="soft">{word.unanswered}</span>}</dd>
            </Fragment>
          )
        })}
      </dl>
    </section>
  )
}

function Fact({ field, answer }: { field: FormField; answer: unknown }) {
  const word = useWords(text)
  const language = useLanguage()
  const said = useAnswerWords()
  return (
    <>
      <dt>{titleOf(field, language)}</dt>
      <dd>
        {isOpen(answer) ? <span className="soft">{word.unanswered}</span> : shownAnswer(field, answer, language, said)}
      </dd>
    </>
  )
}

function Papers({ application: { file, guide, materials, commits } }: { application: Application }) {
  const word = useWords(text)
  const promised = commits ? promisedPapers(guide.item, { materials, commits: true }) : []
  const named = useNamed()
  return (
    <section>
      <h2>{word.papersTitle}</h2>
      <p>
        <Link to={`/cases/${file.id}/apply/materials`}>
          {word.change}
          <span className="unseen">: {word.papersTitle}</span>
        </Link>
      </p>
      <ul>
        {guide.item.materials.map((material) => {
          const handedIn = materials.some((handed) => handed.material === material.code)
          const instead = promised.includes(material.code)
          return (
            <li key={material.code}>
              {named(material)}{' '}
              <span className={handedIn || instead ? 'tag good' : 'tag soft'}>
                {handedIn ? word.handedIn : instead ? word.promisedInstead : word.notHandedIn}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
