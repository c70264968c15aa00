import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { acceptanceEventWords } from '../../ui/acceptance-words.ts'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DeskActs } from './desk-acts.tsx'
import { DeskRounds } from './desk-rounds.tsx'
import { deskText } from './desk-text.ts'
import { UnsentOnDevice } from './offline/unsent.tsx'
import { acceptanceAt, type AcceptanceView } from './questions.ts'
import { acceptanceStatusWords } from './words.ts'

/** One acceptance at the desk of the centre, the lead department or one that inspects. */
export function Page() {
  const word = useWords(deskText)
  const events = useWords(acceptanceEventWords)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(acceptanceAt(id), { refetchInterval: 30_000 })
  return (
    <div className="page">
      <p>
        <Link to="/acceptances">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head view={data} />
          <UnsentOnDevice of={id} />
          <DeskActs key={data.version} view={data} />
          <DeskRounds view={data} />
          <Papers view={data} />
          <Happenings history={data.history} names={events} />
        </>
      )}
    </div>
  )
}

function Head({ view }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day } = useWriters()
  const status = useWords(acceptanceStatusWords)[view.status]
  const { project, number, lead, alone, appliedOn, dueOn, masterDueOn, letter } = view
  const master = view.clocks.find(({ kind }) => kind === 'master')
  return (
    <header className="sheet">
      <title>{`${number ?? ''} ${named(project)}`}</title>
      <h1>
        {named(project)} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{named(lead)}</strong>
        <span>{number}</span>
        {alone && <span>{word.alone}</span>}
        <span className="soft">
          {word.applied} {day(appliedOn)}
        </span>
        {dueOn && (
          <span>
            {word.dueOn} {day(dueOn)}
          </span>
        )}
        {masterDueOn && (
          <span>
            {word.master} {day(masterDueOn)} {master?.late && <strong>▲ {word.late}</strong>}
          </span>
        )}
      </p>
      <PuttingRight view={view} />
      {letter && (
        <p>
          <a href={`/api/acceptances/${view.id}/letter`} target="_blank" rel="noreferrer">
            {word.letter} {letter.number}
          </a>{' '}
          · {day(letter.on)} · {letter.remark}
        </p>
      )}
    </header>
  )
}

/** What the applicant has to put right now. */
function PuttingRight({ view: { rectifications } }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day } = useWriters()
  const last = rectifications.at(-1)
  if (!last || last.toOn !== null) return null
  return (
    <>
      <p>{word.rectifyBy(day(last.rectifyBy))}</p>
      <ul>
        {last.items.map(({ department, text }) => (
          <li key={`${department.code} ${text}`}>
            {named(department)}: {text}
          </li>
        ))}
      </ul>
    </>
  )
}

function Papers({ view: { id, papers } }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const named = useNamed()
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={`${paper.code} ${paper.fileId}`}>
            {named(paper)} <a href={`/api/acceptances/${id}/papers/${paper.fileId}`}>{paper.file}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
