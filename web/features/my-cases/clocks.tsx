import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

/** Every time limit of the case with its date. */
export function Clocks({ file: { clocks } }: { file: ReplyOf<typeof caseFile> }) {
  const word = useWords(text)
  const { day } = useWriters()
  const running = (['acceptance', 'promised', 'statutory', 'delivery'] as const).flatMap((name) => {
    const clock = clocks[name]
    return clock ? [{ name, ...clock }] : []
  })
  if (running.length === 0) return null
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{word.clocks}</h2>
      <dl className="facts">
        {running.map(({ name, dueOn, stoppedOn }) => (
          <div className="fact" key={name}>
            <dt>{word[name]}</dt>
            <dd>
              {word.by(day(dueOn))}
              {stoppedOn && <span className="soft"> · {word.stopped(day(stoppedOn))}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
