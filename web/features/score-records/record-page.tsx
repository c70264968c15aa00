import { Spin } from 'antd'
import { Link } from 'wouter'
import { approveScoreRecord, proposeRevocation, rejectScoreRecord } from '#api/score-records.ts'
import { recordKindOf, scorePartWords } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ActPanel } from '../../ui/act-panel.tsx'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { recordAt, type RecordView } from './questions.ts'
import { recordEventWords, recordStatusWords, text } from './text.ts'

/** One record: whose, what it puts into the score, its evidence, and what may be done with it now. */
export function Page() {
  const word = useWords(text)
  const events = useWords(recordEventWords)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(recordAt(id))
  return (
    <div className="page">
      <p>
        <Link to="/score-records">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head record={data} />
          {data.mayDo.length > 0 && <Deciding record={data} />}
          <Counting record={data} />
          <Happenings history={data.history} names={events} />
        </>
      )}
    </div>
  )
}

function Head({ record }: { record: RecordView }) {
  const word = useWords(text)
  const named = useNamed()
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const status = useWords(recordStatusWords)[record.status]
  const { day } = useWriters()
  const { number, kind, of, subject, department, happenedOn, reason, document } = record
  const month = happenedOn.slice(0, 7)
  return (
    <header className="sheet">
      <title>{number}</title>
      <h1>
        {recordKindOf(kind).words[said]} {number} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <Link to={`/scores/${of}/${encodeURIComponent(subject.id)}?period=${month}`}>
          <strong>{named(subject)}</strong>
        </Link>
        {of !== 'department' && <span>{named(department)}</span>}
        <span className="soft">{day(happenedOn)}</span>
        <span className="soft">{word.month(month)}</span>
      </p>
      <p className="pre">{reason}</p>
      <p>
        {word.document}：{document}
      </p>
    </header>
  )
}

function Deciding({ record: { id, version, mayDo } }: { record: RecordView }) {
  const word = useWords(text)
  const why = [{ name: 'reason', label: word.reason, as: 'text' as const }]
  return (
    <ActPanel
      key={version}
      {...{ id, version, mayDo }}
      acts={{
        ApproveScoreRecord: { label: word.approve, endpoint: approveScoreRecord },
        RejectScoreRecord: { label: word.reject, endpoint: rejectScoreRecord, fields: why },
        ProposeRevocation: { label: word.revoke, endpoint: proposeRevocation, fields: why },
      }}
    />
  )
}

function Counting({ record: { id, entries, files } }: { record: RecordView }) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  return (
    <section className="sheet" aria-labelledby="counting">
      <h2 id="counting">{word.entries}</h2>
      <dl className="score-parts">
        {entries.map(({ part, points }) => (
          <div key={part}>
            <dt>{part === 'bonus' ? word.bonus : scorePartWords[part][said]}</dt>
            <dd>{number(points)}</dd>
          </div>
        ))}
      </dl>
      <h3>{word.files}</h3>
      {files.length === 0 && <p className="soft">{word.noFiles}</p>}
      <ul>
        {files.map(({ name, sha256 }, at) => (
          <li key={sha256}>
            <a href={`/api/score-records/${id}/evidence/${at + 1}`} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
