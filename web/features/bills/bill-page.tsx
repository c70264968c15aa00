import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { ByKind } from './by-kind.tsx'
import { PayOnline } from './pay-online.tsx'
import { billAt, type BillView } from './questions.ts'
import { Receipts } from './receipts.tsx'
import { text } from './text.ts'
import { billStatusWords } from './words.ts'

/** One bill as the payer sees it: what is due by kind, paid in one go, receipted, refunded. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { id = '' } = usePlace().params
  if (account === null) return <SignInFirst title={word.signIn} back={`/bills/${id}`} />
  return <Own id={id} />
}

function Own({ id }: { id: string }) {
  const word = useWords(text)
  // Money arrives on its own: the page shows it without being asked.
  const answer = useQuestion(billAt(id), { refetchInterval: 5_000 })
  return (
    <>
      <p>
        <Link to="/bills">← {word.back}</Link>
      </p>
      <Answered to={answer} whole>
        {(view) => (
          <>
            <Standing view={view} />
            <PayOnline view={view} />
            <ByKind view={view} />
            <Receipts view={view} />
          </>
        )}
      </Answered>
    </>
  )
}

function Standing({ view }: { view: BillView }) {
  const word = useWords(text)
  const statuses = useWords(billStatusWords)
  const named = useNamed()
  const { day, money, number } = useWriters()
  const { subject, status, payer, issuedOn, balance, recalculated, cancelled, surplusFen, refundFen } = view
  return (
    <>
      <Title>{named(subject)}</Title>
      <p>
        <span className="tag">{statuses[status]}</span> {view.number}
        {recalculated > 0 && ` · ${word.recalculated(number(recalculated))}`}
      </p>
      {cancelled && <p className="notice warn">{word.cancelled(cancelled.reason)}</p>}
      {surplusFen > 0 && refundFen > 0 && <p className="notice">{word.surplus(money(surplusFen))}</p>}
      <dl className="facts">
        <dt>{word.payer}</dt>
        <dd>{payer}</dd>
        <dt>{word.issued}</dt>
        <dd>{day(issuedOn)}</dd>
        <dt>{word.due}</dt>
        <dd className="figure">{money(balance.dueFen)}</dd>
        <dt>{word.paid}</dt>
        <dd className="figure">{money(balance.paidFen - balance.refundedFen)}</dd>
        <dt>{word.owed}</dt>
        <dd className="figure">
          <strong>{money(balance.owedFen)}</strong>
        </dd>
        {refundFen > 0 && (
          <>
            <dt>{word.refund}</dt>
            <dd className="figure">{money(refundFen)}</dd>
          </>
        )}
      </dl>
      {!cancelled && (
        <p>
          <a href={`/api/bills/${view.id}/notice`} target="_blank" rel="noreferrer">
            {word.notice}
          </a>
        </p>
      )}
    </>
  )
}
