import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { cardStatusWords } from '../../ui/card-words.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import type { CardLine } from './questions.ts'
import { text } from './text.ts'
import { useUntil } from '../../ui/until.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Cards, a line each: how grave, what, whose, where it stands and until when. */
export function CardLines({ lines }: { lines: CardLine[] | undefined }) {
  const word = useWords(text)
  const statuses = useWords(cardStatusWords)
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { shortMoment, number } = useWriters()
  return (
    <StackingTable<CardLine>
      rows={lines}
      rowKey="id"
      width={960}
      empty={word.empty}
      columns={[
        { title: word.level, key: 'level', width: 110, render: (_, { level }) => <CardLevelTag level={level} /> },
        {
          title: word.rule,
          key: 'rule',
          render: (_, { id, rule, title, caseNumber }) => (
            <>
              <Link to={`/cards/${id}`}>
                {rule} {english ? title.en : title.zh}
              </Link>
              {caseNumber && <div className="soft">{caseNumber}</div>}
            </>
          ),
        },
        {
          title: word.department,
          key: 'department',
          width: 190,
          render: (_, { department, persons }) => (
            <>
              {named(department)}
              <Persons persons={persons} />
            </>
          ),
        },
        { title: word.status, key: 'status', width: 170, render: (_, { status }) => statuses[status] },
        { title: word.breach, key: 'breach', width: 120, render: (_, { breachAt }) => shortMoment(breachAt) },
        {
          title: word.due,
          key: 'due',
          width: 150,
          render: (_, card) => <Due card={card} />,
        },
        { title: word.points, key: 'points', width: 70, render: (_, { points }) => number(points) },
      ]}
    />
  )
}

function Due({ card: { dueAt, overdue } }: { card: CardLine }) {
  const word = useWords(text)
  const until = useUntil()
  return (
    <>
      {dueAt ? until(dueAt) : word.unknownPlace}
      {overdue && <strong> ▲ {word.late}</strong>}
    </>
  )
}

function Persons({ persons }: Pick<CardLine, 'persons'>) {
  const named = useNamed()
  const { list } = usePunctuation()
  return <div className="soft">{list(persons.map(named))}</div>
}
