import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { ClocksChart } from './clocks-chart.tsx'
import { Letters } from './letters.tsx'
import { Licences } from './licences.tsx'
import { OwnActs } from './own-acts.tsx'
import { Publication } from './publication.tsx'
import { approvalAt, type ApprovalView } from './questions.ts'
import { text } from './text.ts'
import { answerWords, parallelEventWords, parallelStatusWords } from './words.ts'

/** One stage as whoever builds sees it: each department's clock under the master clock, what was said, what is theirs to do. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { id = '' } = usePlace().params
  if (account === null) return <SignInFirst title={word.signIn} back={`/parallel-approvals/${id}`} />
  return <Own id={id} />
}

function Own({ id }: { id: string }) {
  return (
    <Answered to={useQuestion(approvalAt(id), { refetchInterval: 30_000 })} whole>
      {(view) => (
        <>
          <Standing view={view} />
          <OwnActs key={view.version} view={view} />
          <Licences view={view} />
          <Publication key={`publication ${view.version}`} view={view} />
          <ClocksChart view={view} />
          <Said view={view} />
          <History view={view} />
        </>
      )}
    </Answered>
  )
}

function Standing({ view }: { view: ApprovalView }) {
  const word = useWords(text)
  const named = useNamed()
  const { day, dayWithWeekday } = useWriters()
  const status = useWords(parallelStatusWords)[view.status]
  const { project, stage, number, appliedOn, promisedOn, lawfulOn, decision } = view
  return (
    <>
      <p>
        <Link to={`/projects/${project.id}`}>
          ← {word.toProject}: {named(project)}
        </Link>
      </p>
      <Title>{named(stage)}</Title>
      <p>
        <span className={`tag ${view.status === 'refused' ? 'late' : view.status === 'approved' ? 'good' : ''}`}>
          {status}
        </span>
      </p>
      <dl className="facts">
        <dt>{word.number}</dt>
        <dd className="number">{number}</dd>
        <dt>{word.applied}</dt>
        <dd>{day(appliedOn)}</dd>
        {promisedOn && lawfulOn && !decision && (
          <>
            <dt>{word.promisedOn}</dt>
            <dd>
              <strong>{dayWithWeekday(promisedOn)}</strong>
            </dd>
            <dt>{word.lawfulOn}</dt>
            <dd>{dayWithWeekday(lawfulOn)}</dd>
          </>
        )}
        {view.letters.length > 0 && (
          <>
            <dt>{word.letter}</dt>
            <dd>
              <Letters view={view} />
            </dd>
          </>
        )}
      </dl>
      <Against view={view} />
    </>
  )
}

/** Why it was not taken or not granted, and what is left. */
function Against({ view: { status, declined } }: { view: ApprovalView }) {
  const word = useWords(text)
  if (status !== 'refused' && status !== 'declined') return null
  return (
    <p className="notice warn">
      {declined?.reason} {word.refusedHint}
    </p>
  )
}

/** What was said besides: conditions, what was heard at a table, more time. */
function Said({ view: { parts, resolution, extension, decision } }: { view: ApprovalView }) {
  const word = useWords(text)
  const answers = useWords(answerWords)
  const named = useNamed()
  const { day } = useWriters()
  const conditions =
    decision?.conditions ??
    parts.flatMap(({ department, answer }) => (answer?.conditions ?? []).map((said) => ({ department, text: said })))
  return (
    <>
      {conditions.length > 0 && (
        <section aria-labelledby="conditions">
          <h2 id="conditions">{word.conditions}</h2>
          <ul>
            {conditions.map(({ department, text: said }) => (
              <li key={`${department.code} ${said}`}>
                {named(department)}: {said}
              </li>
            ))}
          </ul>
        </section>
      )}
      {resolution && (
        <section aria-labelledby="resolution">
          <h2 id="resolution">
            {word.resolution} · {day(resolution.heldOn)}
          </h2>
          <p>{resolution.record}</p>
          <ul>
            {resolution.outcomes.map(({ department, answer, awaitsConfirmation }) => (
              <li key={department.code}>
                {named(department)}: {answers[answer]}
                {awaitsConfirmation && ` (${word.unconfirmed})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {extension && (
        <p className="notice">
          {word.extension} · {day(extension.on)} · {named(extension.by)}: {extension.reason}
        </p>
      )}
    </>
  )
}

function History({ view: { history } }: { view: ApprovalView }) {
  const word = useWords(text)
  const names: Readonly<Record<string, string>> = useWords(parallelEventWords)
  const named = useNamed()
  const { moment } = useWriters()
  return (
    <details>
      <summary>{word.history}</summary>
      <ol>
        {history.map(({ version, type, at, by, department, said }) => (
          <li key={version}>
            {names[type]}{' '}
            <span className="soft">{`${moment(at)} · ${department ? named(department) : by ? named(by) : word.system}`}</span>
            {said && <p>{said}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
