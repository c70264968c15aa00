import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { applyAcceptance } from '#api/acceptances.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession, type SignedIn } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Clients } from './clients.tsx'
import { handIn } from '../../ui/hand-in.ts'
import { PaperFields } from './paper-fields.tsx'
import { setupAsked } from './questions.ts'
import { text } from './text.ts'

/** Applying once, with one set of papers. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signIn} back="/acceptances/apply" />
  return (
    <>
      <Title lead={word.lead}>{word.apply}</Title>
      {account ? <Form account={account} /> : <Waiting />}
    </>
  )
}

function Form({ account }: { account: SignedIn }) {
  const word = useWords(text)
  const { number } = useWriters()
  const setup = useQuestion(setupAsked)
  const { faults, busy, partyId, setPartyId, projectName, setProjectName, send } = useApplication(account)
  return (
    <Answered to={setup}>
      {({ papers, departments, masterDays }) => (
        <form noValidate onSubmit={(event) => void send(event, papers)}>
          <ErrorSummary faults={faults} />
          <p className="notice">{word.whoInspects(number(departments.length), number(masterDays))}</p>
          <WhoInspects departments={departments} />
          {account.partyId === null && (
            <Clients chosen={partyId} choose={setPartyId} fault={faultOf(faults, 'partyId')} />
          )}
          <Field
            name="projectName"
            label={word.projectName}
            hint={word.projectHint}
            fault={faultOf(faults, 'projectName')}
          >
            {(tied) => (
              <input
                {...tied}
                type="text"
                value={projectName}
                maxLength={200}
                onChange={({ target }) => setProjectName(target.value)}
              />
            )}
          </Field>
          <h2>{word.papers}</h2>
          <p>{word.papersHint}</p>
          <PaperFields papers={papers} />
          <div className="buttons">
            <button type="submit" className="button" disabled={busy}>
              {busy ? word.sending : word.send}
            </button>
          </div>
        </form>
      )}
    </Answered>
  )
}

/** What is filled in, and how it is sent. */
function useApplication(account: SignedIn) {
  const word = useWords(text)
  const language = useLanguage()
  const [, navigate] = useLocation()
  // The page of a project leads here with it.
  const projectId = usePlace().search.get('project')
  const { mutateAsync } = useCommand(applyAcceptance)
  const [partyId, setPartyId] = useState(account.partyId)
  const [projectName, setProjectName] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>, papers: readonly { code: string }[]) => {
    event.preventDefault()
    const form = event.currentTarget
    const lacking = [
      ...(partyId === null ? [{ field: 'partyId', message: word.partyNeeded }] : []),
      ...(projectName.trim() === '' ? [{ field: 'projectName', message: word.projectNeeded }] : []),
    ]
    if (partyId === null || lacking.length > 0) return setFaults(faultsIn(lacking))
    setBusy(true)
    try {
      const handed = await handIn(form, papers, language)
      const body = { partyId, projectId, projectName: projectName.trim(), papers: handed }
      const { id } = await mutateAsync({ body })
      navigate(`/acceptances/${id}`)
    } catch (error) {
      setFaults(faultsOf(error))
      setBusy(false)
    }
  }
  return { faults, busy, partyId, setPartyId, projectName, setProjectName, send }
}

interface WhoInspectsProps {
  departments: readonly { code: string; name: string; nameEn: string; accepts: string; acceptsEn: string }[]
}

function WhoInspects({ departments }: WhoInspectsProps) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <details>
      <summary>{word.departments}</summary>
      <ul>
        {departments.map((one) => (
          <li key={one.code}>
            {named(one)}: {named({ name: one.accepts, nameEn: one.acceptsEn })}
          </li>
        ))}
      </ul>
    </details>
  )
}
