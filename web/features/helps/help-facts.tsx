import { Fragment } from 'react'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Help } from './questions.ts'
import { text } from './text.ts'

/** Who helps whom, until when, and how far they have got. */
export function HelpFacts({ help }: { help: Help }) {
  const word = useWords(text)
  const named = useNamed()
  const { day, shortMoment } = useWriters()
  const { helper, party, project, until, mandated, status, tasks, ending } = help
  const lines: (readonly [string, string | null])[] = [
    [word.party, party],
    [word.helper, named(helper)],
    [word.project, project && project.name],
    [word.until, mandated || status === 'ended' ? day(until) : word.lapsed(day(until))],
    [word.ending, ending],
  ]
  return (
    <>
      <dl className="facts help-facts">
        {lines
          .filter(([, said]) => said !== null)
          .map(([label, said]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </Fragment>
          ))}
      </dl>
      <h3>{word.tasks}</h3>
      <ol>
        {tasks.map(({ what, doneAt, note }, index) => (
          <li key={index}>
            {what} <span className="soft">{doneAt ? word.done(shortMoment(doneAt), note ?? '') : word.todo}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
