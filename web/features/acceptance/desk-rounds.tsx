import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { AcceptanceView } from './questions.ts'
import { SeenPhotos } from './seen-photos.tsx'
import { outcomeWords, resultWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Round = AcceptanceView['rounds'][number]
type Part = Round['parts'][number]

/** Every visit: who was sent, what was seen, what was said; the latest first. */
export function DeskRounds({ view: { id, rounds } }: { view: AcceptanceView }) {
  const word = useWords(deskText)
  const { number, day } = useWriters()
  return rounds
    .map((round, index) => ({ round, index }))
    .toReversed()
    .map(({ round, index }) => (
      <section className="sheet" key={index} aria-labelledby={`round-${index}`}>
        <h2 id={`round-${index}`}>{word.round(number(index + 1))}</h2>
        <p className="soft">{round.visitOn && `${day(round.visitOn)} ${round.time} · ${round.place}`}</p>
        <Parts id={id} parts={round.parts} opinionBy={round.opinionBy} />
      </section>
    ))
}

function Parts({ id, parts, opinionBy }: { id: string; parts: Part[]; opinionBy: string | null }) {
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
        { title: word.department, key: 'department', width: 170, render: (_, { department }) => named(department) },
        {
          title: word.inspectors,
          key: 'inspectors',
          width: 170,
          render: (_, { inspectors }) => list(inspectors.map(named)) || word.notYet,
        },
        { title: word.checklist, key: 'checklist', render: (_, part) => <Seen id={id} part={part} /> },
        { title: word.opinion, key: 'opinion', width: 260, render: (_, part) => <Said part={part} /> },
        {
          title: word.dueOn,
          key: 'due',
          width: 140,
          render: (_, { silent }) => (
            <>
              {opinionBy && day(opinionBy)} {silent && <strong>▲ {word.late}</strong>}
            </>
          ),
        },
      ]}
    />
  )
}

function Seen({ id, part: { checklist } }: { id: string; part: Part }) {
  const word = useWords(deskText)
  const results = useWords(resultWords)
  const named = useNamed()
  const { shortMoment } = useWriters()
  if (!checklist) return word.notYet
  const deviating = checklist.lines.filter(({ result }) => result === 'deviates')
  return (
    <>
      {deviating.length === 0 ? results.conforms : results.deviates}{' '}
      <span className="soft">
        {shortMoment(checklist.seenAt)} {checklist.late && word.lateList}
      </span>
      {deviating.map((line) => (
        <div key={line.code}>
          {named(line)}: {line.remark}
        </div>
      ))}
      <SeenPhotos acceptanceId={id} photos={checklist.lines.flatMap(({ photos }) => photos)} />
    </>
  )
}

function Said({ part: { opinion, silent } }: { part: Part }) {
  const word = useWords(deskText)
  const outcomes = useWords(outcomeWords)
  const { shortMoment } = useWriters()
  if (!opinion) return silent ? word.silent : word.notYet
  return (
    <>
      <strong>{outcomes[opinion.outcome]}</strong> <span className="soft">{shortMoment(opinion.at)}</span>
      {opinion.deemed && <div>{word.deemed(opinion.deemed)}</div>}
      {opinion.items.map((item) => (
        <div key={item}>{item}</div>
      ))}
    </>
  )
}
