import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { draftCase, myCases } from '#api/cases.ts'
import type { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { showParty } from '#api/people.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession, type SignedIn } from '../../kernel/session.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { FieldGroup } from '../../ui/field.tsx'
import { givenIn, situationIn } from '../../ui/situation.ts'
import { Title } from '../../ui/title.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { guideTo, mandates } from './questions.ts'
import { text } from './text.ts'

/** Where an application begins: who applies, and whether there is a draft to go on with. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const { search } = usePlace()
  const code = search.get('item') ?? ''
  const guide = useQuestion(guideTo(code, situationIn(search)))
  return (
    <Answered whole to={guide}>
      {({ item, status, asked }) => (
        <>
          <Title lead={word.startLead}>{word.startTitle(named(item))}</Title>
          {status !== 'in-use' ? (
            <p className="notice warn">{word.closed}</p>
          ) : account === undefined ? (
            <Waiting />
          ) : account ? (
            <Begin account={account} code={code} audience={item.audience} situation={givenIn(asked)} />
          ) : (
            <SignInFirst back={`/apply?${search.toString()}`} />
          )}
        </>
      )}
    </Answered>
  )
}

function SignInFirst({ back }: { back: string }) {
  const word = useWords(text)
  const target = `back=${encodeURIComponent(back)}`
  return (
    <>
      <p>{word.signInFirst}</p>
      <div className="buttons">
        <Link className="button" to={`/sign-in?${target}`}>
          {word.signIn}
        </Link>
        <Link to={`/register?${target}`}>{word.register}</Link>
      </div>
    </>
  )
}

type Audience = ReplyOf<typeof itemGuide>['item']['audience']

interface BeginProps {
  account: SignedIn
  code: string
  audience: Audience
  /** What was answered to the guided questions before. */
  situation: Record<string, string>
}

function Begin(props: BeginProps) {
  const { partyId } = props.account
  return partyId === null ? <Start {...props} /> : <ForOwnKind {...props} partyId={partyId} />
}

/** An item that serves others is said to before anything is filled in. */
function ForOwnKind({ partyId, ...props }: BeginProps & { partyId: string }) {
  const word = useWords(text)
  const own = useQuestion(question(showParty, { params: { id: partyId } }))
  return (
    <Answered to={own}>
      {({ kind }) =>
        props.audience.includes(kind) ? (
          <Start {...props} />
        ) : (
          <>
            <p className="notice warn">{word.notForYou}</p>
            <p>
              <Link to={`/items/${props.code}`}>{word.backToGuide}</Link>
            </p>
          </>
        )
      }
    </Answered>
  )
}

function Start({ account, code, audience, situation }: BeginProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const drafting = useCommand(draftCase)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [applicantId, setApplicantId] = useState(account.partyId)
  const asAgent = account.role === 'agent'
  const begin = async () => {
    try {
      const body = { itemCode: code, situation, ...(applicantId && { applicantId }) }
      const { id } = await drafting.mutateAsync({ body })
      navigate(`/cases/${id}/apply`)
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return (
    <>
      <ErrorSummary faults={faults} />
      <Draft code={code} />
      {asAgent && <Clients audience={audience} chosen={applicantId} choose={setApplicantId} />}
      <div className="buttons">
        <button type="button" className="button" disabled={drafting.isPending} onClick={() => void begin()}>
          {word.start}
        </button>
      </div>
    </>
  )
}

/** A draft of the same item, if there is one. */
function Draft({ code }: { code: string }) {
  const word = useWords(text)
  const { data } = useQuestion(question(myCases, { query: { limit: '50' } }))
  const draft = data?.cases.find(({ itemCode, status }) => itemCode === code && status === 'draft')
  if (!draft) return null
  return (
    <p className="notice">
      {word.continueDraft} <Link to={`/cases/${draft.id}/apply`}>{word.goOn}</Link>
    </p>
  )
}

interface ClientsProps {
  audience: Audience
  chosen: string | null
  choose(partyId: string): void
}

/** For whom an agent may apply: those of its clients the item serves. */
function Clients({ audience, chosen, choose }: ClientsProps) {
  const word = useWords(text)
  const given = useQuestion(mandates)
  return (
    <Answered to={given}>
      {(all) => {
        const clients = all.filter(({ kind }) => audience.includes(kind))
        return clients.length === 0 ? (
          <p className="notice warn">{all.length === 0 ? word.noMandate : word.notForYourClients}</p>
        ) : (
          <FieldGroup name="applicantId" label={word.whoApplies}>
            {({ id, name }) =>
              clients.map((client, at) => (
                <label className="choice" key={client.partyId}>
                  <input
                    type="radio"
                    name={name}
                    id={at === 0 ? id : undefined}
                    checked={chosen === client.partyId}
                    onChange={() => choose(client.partyId)}
                  />
                  {client.name}
                </label>
              ))
            }
          </FieldGroup>
        )
      }}
    </Answered>
  )
}
