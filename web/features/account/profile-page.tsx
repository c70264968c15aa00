import { Link, useLocation } from 'wouter'
import { myMandates } from '#api/people.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession, type SignedIn } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { text } from './text.ts'

/** Who is signed in, for whom they may act, and the way out. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === undefined) return <Waiting />
  if (account === null)
    return (
      <>
        <Title>{word.signInFirst}</Title>
        <Link className="button" to="/sign-in?back=/profile">
          {word.signIn}
        </Link>
      </>
    )
  return <Profile account={account} />
}

function Profile({ account }: { account: SignedIn }) {
  const word = useWords(text)
  const named = useNamed()
  const [, navigate] = useLocation()
  const { leave } = useSession()
  return (
    <>
      <Title>{word.profileTitle}</Title>
      <dl className="facts">
        <dt>{word.name}</dt>
        <dd>{named(account)}</dd>
        <dt>{word.username}</dt>
        <dd>{account.username}</dd>
        <dt>{word.role}</dt>
        <dd>{word.roleOf(account.role)}</dd>
      </dl>
      {account.role === 'agent' && <Clients />}
      <div className="buttons">
        <Link className="button" to="/my-cases">
          {word.myCases}
        </Link>
        <button type="button" className="link" onClick={() => void leave().then(() => navigate('/'))}>
          {word.signOut}
        </button>
      </div>
    </>
  )
}

function Clients() {
  const word = useWords(text)
  const { day } = useWriters()
  const mandates = useQuestion(question(myMandates))
  return (
    <section aria-labelledby="clients">
      <h2 id="clients">{word.clients}</h2>
      <Answered to={mandates}>
        {(clients) =>
          clients.length === 0 ? (
            <p>{word.noClients}</p>
          ) : (
            <ul>
              {clients.map(({ partyId, name, toOn }) => (
                <li key={partyId}>
                  {name} <span className="soft">{toOn ? word.until(day(toOn)) : word.openEnded}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
