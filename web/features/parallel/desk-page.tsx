import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ClocksChart } from './clocks-chart.tsx'
import { DeskActs } from './desk-acts.tsx'
import { DeskParts } from './desk-parts.tsx'
import { deskText } from './desk-text.ts'
import { Licences } from './licences.tsx'
import { Letters } from './letters.tsx'
import { approvalAt, type ApprovalView } from './questions.ts'
import { answerWords, parallelEventWords, parallelStatusWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** One parallel approval at the desk of the lead, of a department that answers, of the government, or of who watches. */
export function Page() {
  const word = useWords(deskText)
  const events = useWords(parallelEventWords)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(approvalAt(id), { refetchInterval: 30_000 })
  return (
    <div className="page">
      <p>
        <Link to="/parallel-approvals">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head view={data} />
          <DeskActs key={data.version} view={data} />
          <Licences view={data} className="sheet" />
          <section className="sheet" aria-labelledby="parts">
            <h2 id="parts">{word.parts}</h2>
            <DeskParts view={data} />
          </section>
          <div className="sheet">
            <ClocksChart view={data} />
          </div>
          <Delays view={data} />
          <Resolution view={data} />
          <Papers view={data} />
          <Happenings history={data.history} names={events} />
        </>
      )}
    </div>
  )
}

function Head({ view }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day } = useWriters()
  const status = useWords(parallelStatusWords)[view.status]
  const { project, stage, number, lead, appliedOn, promisedOn, lawfulOn, decision, extension } = view
  const isLate = view.clocks.some(({ kind, late }) => late && kind === 'promised')
  return (
    <header className="sheet">
      <title>{`${number ?? ''} ${named(project)}`}</title>
      <h1>
        {named(project)} · {named(stage)} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{number}</strong>
        <span>
          {word.lead_} {named(lead)}
        </span>
        <span className="soft">
          {word.applied} {day(appliedOn)}
        </span>
        {promisedOn && (
          <span>
            {word.promisedOn} <strong>{day(promisedOn)}</strong> {isLate && <strong>▲ {word.late}</strong>}
          </span>
        )}
        {lawfulOn && (
          <span>
            {word.lawfulOn} {day(lawfulOn)}
          </span>
        )}
      </p>
      {extension && (
        <p>
          {word.extension} · {day(extension.on)} · {named(extension.by)}: {extension.reason}
        </p>
      )}
      {decision && (
        <p>
          {day(decision.on)} · {decision.remark}
        </p>
      )}
      <Awaited view={view} />
      <Letters view={view} />
    </header>
  )
}

/** Whose confirmation of a changed answer is awaited, and since when. */
function Awaited({ view: { status, resolution } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day } = useWriters()
  const awaited = resolution?.outcomes.filter(({ awaitsConfirmation }) => awaitsConfirmation) ?? []
  if (!resolution || status !== 'answered' || awaited.length === 0) return null
  const departments = awaited.map(({ department }) => named(department))
  return <p role="status">{word.awaited(departments, day(resolution.recordedOn))}</p>
}

/** Who used up the days in excess. */
function Delays({ view: { delays } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { number, percent } = useWriters()
  if (delays.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="delays">
      <h2 id="delays">{word.delays}</h2>
      <ul>
        {delays.map(({ department, days, share }) => (
          <li key={department.code}>
            <strong>{named(department)}</strong> {word.delayed(number(days), percent(share))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Resolution({ view: { resolution } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const { list } = usePunctuation()
  const answers = useWords(answerWords)
  const named = useNamed()
  const { day } = useWriters()
  if (!resolution) return null
  return (
    <section className="sheet" aria-labelledby="resolution">
      <h2 id="resolution">
        {word.resolution} · {day(resolution.heldOn)} · {word[resolution.form]}
      </h2>
      {resolution.attendees.length > 0 && (
        <p>
          {word.attendees}: {list(resolution.attendees.map(named))}
        </p>
      )}
      <p>{resolution.record}</p>
      <ul>
        {resolution.outcomes.map(({ department, answer, conditions, awaitsConfirmation }) => (
          <li key={department.code}>
            {named(department)}: {[answers[answer], ...conditions].join('；')}
            {awaitsConfirmation && ` (${word.unconfirmed})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Papers({ view: { id, papers, statement } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const named = useNamed()
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      {statement && (
        <p>
          {word.statement}: {statement}
        </p>
      )}
      <ul>
        {papers.map((paper) => (
          <li key={`${paper.code} ${paper.fileId}`}>
            {named(paper)} <a href={`/api/parallel-approvals/${id}/papers/${paper.fileId}`}>{paper.file}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
