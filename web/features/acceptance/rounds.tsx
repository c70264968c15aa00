import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { AcceptanceView } from './questions.ts'
import { text } from './text.ts'
import { SeenPhotos } from './seen-photos.tsx'
import { outcomeWords } from './words.ts'

type Round = AcceptanceView['rounds'][number]
type Part = Round['parts'][number]

/** Every visit with what each department said; the latest first. */
export function Rounds({ view: { id, rounds } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const { number, day } = useWriters()
  return rounds
    .map((round, index) => ({ round, index }))
    .toReversed()
    .map(({ round, index }) => (
      <section key={index} aria-labelledby={`round-${index}`}>
        <h2 id={`round-${index}`}>
          {word.round(number(index + 1))} {round.visitOn && <span className="soft">{day(round.visitOn)}</span>}
        </h2>
        <div className="scroll" tabIndex={0} role="region" aria-labelledby={`round-${index}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{word.department}</th>
                <th scope="col">{word.opinion}</th>
              </tr>
            </thead>
            <tbody>
              {round.parts.map((part) => (
                <PartRow key={part.department.code} id={id} part={part} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    ))
}

function PartRow({ id, part: { department, checklist, opinion, silent } }: { id: string; part: Part }) {
  const word = useWords(text)
  const outcomes = useWords(outcomeWords)
  const named = useNamed()
  const { dayOf } = useWriters()
  return (
    <tr>
      <th scope="row">{named(department)}</th>
      <td>
        {opinion ? (
          <>
            {opinion.outcome === 'fail' ? <strong>{outcomes.fail}</strong> : outcomes[opinion.outcome]}{' '}
            <span className="soft">{dayOf(opinion.at)}</span>
            {opinion.deemed && <p>{word.deemed(opinion.deemed)}</p>}
            {opinion.items.length > 0 && (
              <ul>
                {opinion.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </>
        ) : silent ? (
          <strong>▲ {word.silent}</strong>
        ) : (
          <span className="soft">{word.notYet}</span>
        )}
        <SeenPhotos acceptanceId={id} photos={checklist?.lines.flatMap(({ photos }) => photos) ?? []} />
      </td>
    </tr>
  )
}
