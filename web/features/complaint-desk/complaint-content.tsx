import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { complaintOutcomeWords } from '../../ui/complaint-words.ts'
import { useUntil } from '../../ui/until.ts'
import type { ComplaintView } from './questions.ts'
import { text } from './text.ts'

/** What is known of a complaint: what is looked into, by whom and until when, what each side says, and what came of it. */
export function ComplaintContent({ complaint }: { complaint: ComplaintView }) {
  const word = useWords(text)
  const outcomes = useWords(complaintOutcomeWords)
  const { story, again, matter, statement, findings, proposed, outcome, answer } = complaint
  const written = [
    [word.story, story],
    [word.askedAgain, again],
    [word.matter, matter],
    [word.statement, statement],
    [proposed ? word.findingsWith(outcomes[proposed]) : word.findings, findings],
    [outcome ? word.answerWith(outcomes[outcome]) : word.answer, answer],
  ] as const
  return (
    <section className="sheet">
      <Clock complaint={complaint} />
      {written
        .filter(([, said]) => said !== null)
        .map(([title, said]) => (
          <div key={title}>
            <h2>{title}</h2>
            <p className="pre">{said}</p>
          </div>
        ))}
    </section>
  )
}

function Clock({
  complaint: { status, acceptBy, answerBy, investigator, overdue, card },
}: {
  complaint: ComplaintView
}) {
  const word = useWords(text)
  const named = useNamed()
  const until = useUntil()
  const by = (at: string) => `${until(at)}${overdue ? ` ▲ ${word.late}` : ''}`
  const lines: [string, ReactNode][] = [
    ...(status === 'lodged' && acceptBy ? [[word.acceptBy, by(acceptBy)] as [string, ReactNode]] : []),
    ...(answerBy
      ? ([
          [word.answerBy, by(answerBy)],
          [word.investigator, investigator ? named(investigator) : word.bySupervision],
        ] as [string, ReactNode][])
      : []),
    ...(card ? [[word.card, <Link to={`/cards/${card}`}>{word.openCard}</Link>] as [string, ReactNode]] : []),
  ]
  return (
    <dl className="keys">
      {lines.map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
