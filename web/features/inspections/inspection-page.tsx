import { Spin } from 'antd'
import { Link } from 'wouter'
import { followUpInspection } from '#api/inspections.ts'
import { checklist, scorePartWords } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ActPanel } from '../../ui/act-panel.tsx'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { inspectionAt, type InspectionView } from './questions.ts'
import { inspectionEventWords, inspectionKindWords, inspectionStatusWords, severityWords, text } from './text.ts'

/** One inspection: where and when, what was found with its photos and cards, and whether it was put right. */
export function Page() {
  const word = useWords(text)
  const events = useWords(inspectionEventWords)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(inspectionAt(id))
  return (
    <div className="page">
      <p>
        <Link to="/inspections">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head inspection={data} />
          {data.mayDo.length > 0 && <SecondLook inspection={data} />}
          <Found inspection={data} />
          <Happenings history={data.history} names={events} />
        </>
      )}
    </div>
  )
}

function Head({ inspection }: { inspection: InspectionView }) {
  const named = useNamed()
  const kind = useWords(inspectionKindWords)[inspection.kind]
  const status = useWords(inspectionStatusWords)[inspection.status]
  const { moment } = useWriters()
  const { number, window, department, visitedAt } = inspection
  return (
    <header className="sheet">
      <title>{`${kind} ${number}`}</title>
      <h1>
        {kind} {number} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{named(window)}</strong>
        <span>{named(department)}</span>
        <span className="soft">{moment(visitedAt)}</span>
      </p>
    </header>
  )
}

function SecondLook({ inspection: { id, version, mayDo } }: { inspection: InspectionView }) {
  const word = useWords(text)
  return (
    <ActPanel
      key={version}
      {...{ id, version, mayDo }}
      acts={{
        FollowUpInspection: {
          label: word.again,
          endpoint: followUpInspection,
          fields: [
            {
              ...{ name: 'outcome', label: word.outcome, first: 'put-right' },
              as: [
                ['put-right', word.putRight],
                ['not-put-right', word.notPutRight],
              ],
            },
            { name: 'remark', label: word.againRemark, as: 'text' },
          ],
        },
      }}
    />
  )
}

function Found({ inspection: { id, found } }: { inspection: InspectionView }) {
  const word = useWords(text)
  const severities = useWords(severityWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  return (
    <section className="sheet" aria-labelledby="found">
      <h2 id="found">{word.found}</h2>
      {found.length === 0 && <p>{word.none}</p>}
      {found.map(({ item, note, part, severity, photos, card }, index) => (
        <article key={`${item} ${index}`}>
          <h3>{checklist[item].words[said]}</h3>
          <p className="pre">{note}</p>
          <p className="toolbar">
            <span className="soft">
              {scorePartWords[part][said]} · {severities[severity]}
            </span>
            {card && <Link to={`/cards/${card}`}>{word.card}</Link>}
          </p>
          <p className="photos">
            {photos.map(({ nth }) => (
              <a key={nth} href={`/api/inspections/${id}/photos/${nth}`} target="_blank" rel="noreferrer">
                <img src={`/api/inspections/${id}/photos/${nth}`} alt={word.photoOf(number(nth))} loading="lazy" />
              </a>
            ))}
          </p>
        </article>
      ))}
    </section>
  )
}
