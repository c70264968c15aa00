import { Link } from 'wouter'
import { dataRequests } from '#api/data-requests.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages } from '../../ui/address-filters.tsx'
import { dataRequestWords } from '../../ui/data-request-words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { Acts } from './acts.tsx'
import { AskForData } from './ask-for-data.tsx'
import { Clocks } from './clocks.tsx'
import type { DataRequest } from './questions.ts'
import { text, told } from './text.ts'

const asking: readonly string[] = ['reviewer', 'deputy-head', 'head']

/** What offices ask each other for, within one's reach, each with its clocks and what one may do about it now. */
export function Page() {
  const word = useWords(text)
  const { number } = useWriters()
  const filter = useFilter()
  const { account } = useSession()
  const { case: caseId, ...asked } = filter.asked
  const { data, error } = useQuestion(question(dataRequests, { query: asked }), { refetchInterval: 60_000 })
  const isOffice = account?.departmentCode != null
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <p className="soft">{word.unconfirmed}</p>
      {data && <p role="status">{word.counts(number(data.open), number(data.late))}</p>}
      <StaffTold names={useWords(told)} to={() => '/data-requests?open=true'} />
      {account && isOffice && asking.includes(account.role) && <AskForData key={caseId} caseId={caseId} />}
      <div className="toolbar">
        <Choice filter={filter} name="open" label={word.openOnly} options={[['true', word.yes]]} />
        {isOffice && (
          <Choice
            {...{ filter, name: 'side', label: word.side }}
            options={[
              ['asks', word.asks],
              ['provides', word.provides],
            ]}
          />
        )}
      </div>
      <RefusalNotice error={error} />
      {data?.requests.length === 0 && <p>{word.none}</p>}
      {data?.requests.map((request) => (
        <RequestSheet key={`${request.id} ${request.version}`} request={request} />
      ))}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function RequestSheet({ request }: { request: DataRequest }) {
  const word = useWords(text)
  const status = useWords(dataRequestWords)
  const named = useNamed()
  const { department, provider, paper, caseId } = request
  return (
    <article className="sheet">
      <h2>
        {request.number} <span className="status">{status[request.status]}</span>
      </h2>
      <p className="toolbar">
        <strong>{named(paper)}</strong>
        <span>
          {named(department)} → {named(provider)}
        </span>
        {caseId && (
          <Link to={`/cases/${caseId}`}>
            {word.openCase}
            <span className="unseen"> {request.caseNumber}</span>
          </Link>
        )}
      </p>
      <Facts request={request} />
      <Clocks request={request} />
      <Acts request={request} />
    </article>
  )
}

function Facts({ request }: { request: DataRequest }) {
  const word = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const { of } = usePunctuation()
  const { answer, provided, doubts, withdrawnFor, caseNumber, applicant } = request
  const withheld = answer?.ground ? `${word[answer.answer]} · ${word[answer.ground]}` : answer && word[answer.answer]
  const lines: (readonly [string, string | null])[] = [
    [word.item, named(request.item)],
    [word.case, caseNumber && [caseNumber, applicant].filter(Boolean).join(' · ')],
    [word.purpose, request.purpose],
    [word.askedBy, `${named(request.askedBy)} · ${moment(request.askedAt)}`],
    [word.answer, withheld && (answer?.words ? of(withheld, answer.words) : withheld)],
    [word.provided, provided && `${of(word[provided.way], provided.words)} · ${moment(provided.at)}`],
    ...doubts.map(
      ({ what, finding, words }) =>
        [word.doubt, finding === null ? what : `${what} → ${of(word[finding], words ?? '')}`] as const,
    ),
    [word.withdrawnFor, withdrawnFor],
  ]
  return (
    <dl className="keys">
      {lines
        .filter(([, said]) => said !== null)
        .map(([label, said], at) => (
          <div key={`${label} ${at}`}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}
