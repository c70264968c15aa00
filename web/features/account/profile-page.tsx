import { Link, useLocation } from 'wouter'
import { exportMine, signOutEverywhere } from '#api/me.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { Title } from '../../ui/title.tsx'
import { Clients } from './clients.tsx'
import { OwnPage, type MyAccount } from './own-page.tsx'
import { text } from './text.ts'

/** Who is signed in, what is kept of them and how to change it, and the way out. */
export const Page = () => <OwnPage>{(me) => <Profile me={me} />}</OwnPage>

function Profile({ me }: { me: MyAccount }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <>
      <Title>{word.profileTitle}</Title>
      {me.role === 'applicant' && me.verifiedAt === null && <p className="notice">{word.unverified}</p>}
      <dl className="facts">
        <dt>{word.name}</dt>
        <dd>{named(me)}</dd>
        {me.party && (
          <>
            <dt>{word.number}</dt>
            <dd>{me.party.number}</dd>
          </>
        )}
        <dt>{word.username}</dt>
        <dd>{me.username}</dd>
        <dt>{word.role}</dt>
        <dd>{word.roleOf(me.role)}</dd>
        {me.party && (
          <>
            <dt>{word.mobile}</dt>
            <dd>{me.party.mobile}</dd>
          </>
        )}
        <dt>{word.email}</dt>
        <dd>{me.email ?? word.none}</dd>
        <dt>{word.told}</dt>
        <dd>{word.toldBy(me.notifySms && me.party !== null, me.notifyEmail)}</dd>
        <dt>{word.secondFactor}</dt>
        <dd>{me.secondFactor ? word.factorOn : word.factorOff}</dd>
      </dl>
      <Links me={me} />
      {me.role === 'agent' && <Clients />}
      <WaysOut sessions={me.sessions} />
    </>
  )
}

function Links({ me }: { me: MyAccount }) {
  const word = useWords(text)
  return (
    <ul>
      <li>
        <Link to="/profile/contact">{word.contactTitle}</Link>
      </li>
      <li>
        <Link to="/profile/password">{word.passwordTitle}</Link>
      </li>
      {!me.secondFactor && (
        <li>
          <Link to="/profile/second-factor">{word.factorTitle}</Link>
        </li>
      )}
      {me.role === 'applicant' && (
        <li>
          <Link to="/profile/mandates">{word.mandatesTitle}</Link>
        </li>
      )}
      <li>
        <a href={exportMine.path} download>
          {word.exportMine}
        </a>
      </li>
    </ul>
  )
}

function WaysOut({ sessions }: { sessions: number }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { leave, refresh } = useSession()
  const everywhere = useCommand(signOutEverywhere, { refresh: false })
  return (
    <div className="buttons">
      <Link className="button" to="/my-cases">
        {word.myCases}
      </Link>
      <button type="button" className="link" onClick={() => void leave().then(() => navigate('/'))}>
        {word.signOut}
      </button>
      {sessions > 1 && (
        <button
          type="button"
          className="link"
          onClick={() =>
            void everywhere
              .mutateAsync({})
              .then(refresh)
              .then(() => navigate('/'))
          }
        >
          {word.signOutEverywhere(sessions)}
        </button>
      )}
    </div>
  )
}
