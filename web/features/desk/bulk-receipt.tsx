import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { receiveCases } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { WorkLine } from '../../ui/work-filter.ts'
import { text } from './text.ts'

type Answer = ReplyOf<typeof receiveCases>['lines'][number]
/** What became of a case, with the line it was, which has left the list since. */
type Outcome = Answer & { line: WorkLine | undefined }

/** Taking several cases in at once, and what became of each. */
export function useBulkReceipt(lines: readonly WorkLine[]) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const { mutate, error, isPending } = useCommand(receiveCases, {
    done: (reply) =>
      setOutcomes((before) =>
        reply.lines.map((answer) => ({
          ...answer,
          line: lines.find(({ id }) => id === answer.id) ?? before.find(({ id }) => id === answer.id)?.line,
        })),
      ),
  })
  return {
    outcomes,
    error,
    isPending,
    receive: (ids: readonly string[]) => ids.length > 0 && mutate({ body: { ids: [...ids] } }),
    close: () => setOutcomes([]),
  }
}

type BulkReceipt = ReturnType<typeof useBulkReceipt>

/** Says case by case who was taken in, and why another was not; trying those again does nothing twice. */
export function BulkOutcome({ outcomes, error, isPending, receive, close }: BulkReceipt) {
  const word = useWords(text)
  const { number } = useWriters()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (outcomes.length > 0) box.current?.focus()
  }, [outcomes])
  const refused = outcomes.filter(({ problem }) => problem !== null)
  const title = word.outcome(number(outcomes.length - refused.length), number(outcomes.length))
  return (
    <>
      <RefusalNotice error={error} />
      {outcomes.length > 0 && (
        <section className="sheet outcome" ref={box} tabIndex={-1} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {outcomes.map((outcome) => (
              <OutcomeLine key={outcome.id} {...outcome} />
            ))}
          </ul>
          <p className="toolbar">
            {refused.length > 0 && (
              <Button loading={isPending} onClick={() => receive(refused.map(({ id }) => id))}>
                {word.again}
              </Button>
            )}
            <Button onClick={close}>{word.close}</Button>
          </p>
        </section>
      )}
    </>
  )
}

function OutcomeLine({ id, line, problem }: Outcome) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <li>
      <strong>{problem ? `✕ ${word.refused}` : `✓ ${word.received}`}</strong>{' '}
      <Link to={`/cases/${id}`}>{line?.caseNumber ?? id}</Link>{' '}
      {line && `${line.applicant} · ${named({ name: line.itemName, nameEn: line.itemNameEn })}`}
      {problem && <span className="outcome-reason"> {problem.title}</span>}
    </li>
  )
}
