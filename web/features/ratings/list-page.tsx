import { Link } from 'wouter'
import { ratings, rectifyRating, verifyRating } from '#api/ratings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { ratingFindings } from '#domain/evaluation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { ActPanel, type Act } from '../../ui/act-panel.tsx'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages } from '../../ui/address-filters.tsx'
import { poorReasonWords, ratingFindingWords, ratingGradeWords, ratingStatusWords } from '../../ui/rating-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useUntil } from '../../ui/until.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Rating = ReplyOf<typeof ratings>['ratings'][number]

/** Poor ratings within one's reach, each with what one may do about it now. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const { account } = useSession()
  const watches = account?.role === 'supervisor' || account?.role === 'centre-manager'
  const { data, error } = useQuestion(question(ratings, { query: filter.asked }), { refetchInterval: 60_000 })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{watches ? word.lead : word.leadUnit}</p>
      <div className="toolbar">
        <Choice filter={filter} name="open" label={word.open} options={[['true', word.isOpen]]} />
      </div>
      <RefusalNotice error={error} />
      {data?.ratings.length === 0 && <p>{word.empty}</p>}
      {data?.ratings.map((rating) => (
        <RatingSheet key={`${rating.id} ${rating.version}`} rating={rating} />
      ))}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function RatingSheet({ rating }: { rating: Rating }) {
  const word = useWords(text)
  const named = useNamed()
  const grade = useWords(ratingGradeWords)[rating.grade]
  const status = useWords(ratingStatusWords)[rating.status]
  const { day } = useWriters()
  const { department, counter, servedOn, caseId, stage } = rating
  return (
    <article className="sheet">
      <h2>
        {grade} <span className="status">{status}</span>
      </h2>
      <p className="toolbar">
        <strong>{department ? named(department) : word.desk}</strong>
        {stage && <span>{word[stage]}</span>}
        {counter && <span>{word.counter(counter)}</span>}
        <span className="soft">{word.served(day(servedOn))}</span>
        {caseId && <Link to={`/cases/${caseId}`}>{word.case}</Link>}
      </p>
      <Known rating={rating} />
      <Acts rating={rating} />
    </article>
  )
}

function Known({ rating }: { rating: Rating }) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const reasons = useWords(poorReasonWords)
  const finding = useWords(ratingFindingWords)
  const until = useUntil()
  const lines: (readonly [string, string | null])[] = [
    [word.reasons, list(rating.reasons.map((reason) => reasons[reason]))],
    [word.said, rating.said],
    [word.contact, rating.contact],
    [word.finding, rating.finding && `${finding[rating.finding]}：${rating.findings ?? ''}`],
    [word.measures, rating.measures && `${rating.measures}${rating.calledBack ? `（${word.calledBack}）` : ''}`],
    [word.due, rating.dueAt && `${until(rating.dueAt)}${rating.late ? ` ▲ ${word.late}` : ''}`],
  ]
  return (
    <dl className="keys">
      {lines
        .filter(([, said]) => said !== null)
        .map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}

function Acts({ rating: { id, version, mayDo, contact } }: { rating: Rating }) {
  const word = useWords(text)
  const findings = useWords(ratingFindingWords)
  const acts: Record<Rating['mayDo'][number], Act> = {
    VerifyRating: {
      label: word.VerifyRating,
      endpoint: verifyRating,
      fields: [
        {
          name: 'finding',
          label: word.finding,
          as: ratingFindings.map((one) => [one, findings[one]]),
          first: 'founded',
        },
        { name: 'findings', label: word.findings, as: 'text' },
        {
          ...{ name: 'complexity', label: word.complexity, first: 'simple' },
          as: (['simple', 'complex'] as const).map((one) => [one, word[one]]),
        },
      ],
    },
    RectifyRating: {
      label: word.RectifyRating,
      endpoint: rectifyRating,
      fields: [
        { name: 'measures', label: word.measures, as: 'text' },
        {
          ...{ name: 'calledBack', label: word.back, first: contact === null ? 'no' : 'yes' },
          as: (['yes', 'no'] as const).map((one) => [one, word[one]]),
        },
      ],
    },
  }
  return mayDo.length > 0 ? <ActPanel id={id} version={version} mayDo={mayDo} acts={acts} /> : null
}
