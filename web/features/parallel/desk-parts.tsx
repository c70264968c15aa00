import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { specialNames } from '../../ui/special-words.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { ApprovalView } from './questions.ts'
import { answerWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Part = ApprovalView['parts'][number]

/** What each department owes and said. */
export function DeskParts({ view: { parts, ownDepartment } }: { view: ApprovalView }) {
  const word = useWords(deskText)
  const { list } = usePunctuation()
  const named = useNamed()
  const { day } = useWriters()
  return (
    <StackingTable<Part & { code: string }>
      rows={parts.map((part) => ({ ...part, code: part.department.code }))}
      rowKey="code"
      width={900}
      empty=""
      columns={[
        {
          title: word.department,
          key: 'department',
          width: 180,
          render: (_, { department, code }) => (
            <>
              <strong>{named(department)}</strong>{' '}
              {code === ownDepartment && <span className="status">{word.ours}</span>}
            </>
          ),
        },
        { title: word.items, key: 'items', render: (_, { items }) => list(items.map(named)) || word.opinionOnly },
        { title: word.answer, key: 'answer', width: 300, render: (_, part) => <Said part={part} /> },
        {
          title: word.limit,
          key: 'limit',
          width: 150,
          render: (_, { clock }) =>
            clock && (
              <>
                {day(clock.dueOn)} {clock.late && <strong>▲ {word.late}</strong>}
                {clock.basis && <div className="soft">{clock.basis}</div>}
              </>
            ),
        },
      ]}
    />
  )
}

function Said({ part: { answer, silent, procedures } }: { part: Part }) {
  const word = useWords(deskText)
  const answers = useWords(answerWords)
  const kinds = useWords(specialNames)
  const { day } = useWriters()
  return (
    <>
      {answer ? (
        <>
          <strong>{answers[answer.answer]}</strong> <span className="soft">{day(answer.on)}</span>
          {answer.deemed && <div>{word.deemed(answer.deemed.source, answer.deemed.text)}</div>}
          {answer.text && <div>{answer.text}</div>}
          {answer.conditions.map((condition) => (
            <div key={condition}>{condition}</div>
          ))}
        </>
      ) : silent ? (
        word.silent
      ) : (
        word.notYet
      )}
      {procedures.map((one) => (
        <div key={one.startOn} className="soft">
          {one.endOn === null
            ? word.procedure(kinds[one.procedure], day(one.toldUntil))
            : word.procedureEnded(kinds[one.procedure], one.result ?? '')}
        </div>
      ))}
    </>
  )
}
