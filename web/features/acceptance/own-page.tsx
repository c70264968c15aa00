import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { acceptanceEventWords } from '../../ui/acceptance-words.ts'
import { Answered } from '../../ui/answered.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { OwnActs } from './own-acts.tsx'
import { acceptanceAt, type AcceptanceView } from './questions.ts'
import { Rounds } from './rounds.tsx'
import { text } from './text.ts'
import { acceptanceStatusWords } from './words.ts'

/** One acceptance as whoever builds sees it: where it stands, what each department said, and what is theirs to do. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { id = '' } = usePlace().params
  if (account === null) return <SignInFirst title={word.signIn} back={`/acceptances/${id}`} />
  return <Own id={id} />
}

function Own({ id }: { id: string }) {
  const word = useWords(text)
  const answer = useQuestion(acceptanceAt(id), { refetchInterval: 60_000 })
  return (
    <>
      <p>
        <Link to="/acceptances">← {word.back}</Link>
      </p>
      <Answered to={answer} whole>
        {(view) => (
          <>
            <Standing view={view} />
            <OwnActs key={view.version} view={view} />
            <Rounds view={view} />
            <Papers view={view} />
            <History view={view} />
          </>
        )}
      </Answered>
    </>
  )
}

function Standing({ view }: { view: AcceptanceView }) {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const status = useWords(acceptanceStatusWords)[view.status]
  const { project, number, masterDueOn, appliedOn, letter, rounds } = view
  const visit = rounds.at(-1)
  return (
    <>
      <Title>{named(project)}</Title>
      <p>
        <span className="tag">{status}</span>
      </p>
      <dl className="facts">
        <dt>{word.number}</dt>
        <dd>{number}</dd>
        <dt>{word.applied}</dt>
        <dd>{day(appliedOn)}</dd>
        {masterDueOn && (
          <>
            <dt>{word.master}</dt>
            <dd>{day(masterDueOn)}</dd>
          </>
        )}
        <dt>{word.visit}</dt>
        <dd>{visit?.visitOn ? `${day(visit.visitOn)} ${visit.time} · ${visit.place}` : word.noVisit}</dd>
        {letter && (
          <>
            <dt>{word.letter}</dt>
            <dd>
              <a href={`/api/acceptances/${view.id}/letter`} target="_blank" rel="noreferrer">
                {letter.number}
              </a>{' '}
              · {day(letter.on)}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function Papers({ view: { id, papers } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.fileId}>
            {named(paper)} <a href={`/api/acceptances/${id}/papers/${paper.fileId}`}>{paper.file}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ view: { history } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const names: Readonly<Record<string, string>> = useWords(acceptanceEventWords)
  const named = useNamed()
  const { moment } = useWriters()
  return (
    <details>
      <summary>{word.history}</summary>
      <ol>
        {history.map(({ version, type, at, by, said }) => (
          <li key={version}>
            {names[type]} <span className="soft">{`${moment(at)} · ${by ? named(by) : word.system}`}</span>
            {said && <p>{said}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
