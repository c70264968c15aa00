import { Link } from 'wouter'
import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CaseEvent, Status, WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { AskedOfOthers } from '../../ui/asked-of-others.tsx'
import { eventWords, statusWords, waitingWords } from '../../ui/case-words.ts'
import { Title } from '../../ui/title.tsx'
import { Clocks } from './clocks.tsx'
import { Delivered } from './delivered.tsx'
import { Documents } from './documents.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Hearing } from './hearing.tsx'
import { Publication } from './publication.tsx'
import { MarkedPapers } from './marked-papers.tsx'
import { OwedPapers } from './owed-papers.tsx'
import { fileOf } from './questions.ts'
import { CasesAfterSignIn } from './cases-after-sign-in.tsx'
import { RateStages } from './rate-stages.tsx'
import { StandingStill } from './standing-still.tsx'
import { text } from './text.ts'
import { Withdrawal } from './withdrawal.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** A case as the person it is about sees it. */
export function Page() {
  const { id = '' } = usePlace().params
  const { account } = useSession()
  const file = useQuestion(fileOf(id))
  if (account === null) return <CasesAfterSignIn back={`/cases/${id}`} />
  return (
    <Answered whole to={file}>
      {(answer) => <Case file={answer} />}
    </Answered>
  )
}

function Case({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const named = useNamed()
  const isOwn = useSession().account?.role === 'applicant'
  const { itemName, itemNameEn, caseNumber, applicant, status } = file
  return (
    <>
      <Title>{named({ name: itemName, nameEn: itemNameEn })}</Title>
      <Standing file={file} />
      <dl className="facts">
        <dt>{word.number}</dt>
        <dd className="number">{caseNumber ?? word.draftFrom}</dd>
        {'queryCode' in file && typeof file.queryCode === 'string' && (
          <>
            <dt>{word.code}</dt>
            <dd className="number">{file.queryCode}</dd>
          </>
        )}
        <dt>{word.applicant}</dt>
        <dd>{applicant}</dd>
      </dl>
      <StandingStill file={file} />
      <Hearing file={file} />
      <OwedPapers file={file} />
      {caseNumber && <AskedOfOthers id={file.id} lead={word.askedOfOthers} />}
      <FollowUps file={file} />
      <Publication file={file} />
      <MarkedPapers file={file} />
      <Clocks id={file.id} />
      <Timeline file={file} />
      {status !== 'draft' && <Documents id={file.id} />}
      {isOwn && caseNumber && <RateStages id={file.id} />}
      {caseNumber && (
        <p>
          <Link to={`/complaints/new?case=${caseNumber}`}>{word.complain}</Link>
        </p>
      )}
      {file.mayDo.includes('WithdrawCase') && <Withdrawal id={file.id} version={file.version} />}
    </>
  )
}

/** Where the case stands and whose move it is, before everything else. */
function Standing({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const status = useWords(statusWords)[file.status as Status]
  const waits = file.waitingFor as WaitingFor
  const waiting = useWords(waitingWords)[waits]
  const { day } = useWriters()
  const { of } = usePunctuation()
  const mine = waits === 'applicant'
  return (
    <div className={mine ? 'notice warn' : 'notice'}>
      <p>
        <strong>{of(word.now, status)}</strong>
        {' · '}
        {waiting}
      </p>
      {file.correctBy && <p>{word.correctBy(day(file.correctBy))}</p>}
      {mine && (
        <p>
          <Link className="button" to={`/cases/${file.id}/apply`}>
            {file.status === 'draft' ? word.goOn : word.correct}
          </Link>
        </p>
      )}
    </div>
  )
}

function Timeline({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const events = useWords(eventWords)
  const { moment } = useWriters()
  const told = file.history.filter(({ type }) => type !== 'DraftSaved').toReversed()
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{word.timeline}</h2>
      <ol className="timeline">
        {told.map(({ version, type, at, details }) => (
          <li key={version}>
            <strong>{events[type as CaseEvent['type']]}</strong>
            <time dateTime={at}>{moment(at)}</time>
            <Reasons details={details} />
            {type === 'ResultDelivered' && <Delivered id={file.id} details={details} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Why it was refused, where the event says so. */
function Reasons({ details }: { details: Record<string, unknown> }) {
  const word = useWords(text)
  const { of, sentences } = usePunctuation()
  const { reasons } = details
  const lines = Array.isArray(reasons) ? (reasons as string[]) : typeof reasons === 'string' ? [reasons] : []
  if (lines.length === 0) return null
  return <p>{of(word.reasons, sentences(lines))}</p>
}
