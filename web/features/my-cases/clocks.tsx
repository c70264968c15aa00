import type { caseClocks } from '#api/clocks.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ClockBar } from '../../ui/clock-bar.tsx'
import { DayList } from '../../ui/day-list.tsx'
import { clocksOf } from './questions.ts'
import { text } from './text.ts'

type Clock = ReplyOf<typeof caseClocks>['clocks'][number]

/** Every time limit of the case, the running ones first, each with why it ends when it ends. */
export function Clocks({ id }: { id: string }) {
  const word = useWords(text)
  return (
    <Answered to={useQuestion(clocksOf(id))}>
      {({ clocks, today }) =>
        clocks.length > 0 && (
          <section aria-labelledby="clocks">
            <h2 id="clocks">{word.clocks}</h2>
            {clocks.filter(isTheirs).map((clock) => (
              <ClockShown key={`${clock.kind} ${clock.startOn}`} clock={clock} today={today} />
            ))}
          </section>
        )
      }
    </Answered>
  )
}

/** The steps inside the department are its own affair. */
const isTheirs = ({ kind }: Clock): boolean => kind !== 'step'

function ClockShown({ clock, today }: { clock: Clock; today: string }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const english = useLanguage() === 'en'
  const { kind, running, late, dueOn, dueTime, basis, inWords, days = [], countedIn, used, paused, left } = clock
  const standing = inWords.at(-1)
  return (
    <div className={running ? 'clock' : 'clock soft'}>
      <h3>{word[kind]}</h3>
      <p>
        {(clock.pausedOn && !late ? (kind === 'delivery' ? word.onceItIsPaid : word.expected) : word.by)(
          dayWithWeekday(dueOn) + (dueTime === null ? '' : ` ${dueTime}`),
        )}
        {standing && <span className={late ? 'late' : undefined}> · {english ? standing.en : standing.zh}</span>}
      </p>
      <ClockBar
        days={days}
        upTo={clock.stoppedOn ?? today}
        used={used}
        paused={paused}
        left={left}
        unit={word[countedIn]}
      />
      <details className="unprinted">
        <summary>
          {word.whyDue}
          <span className="unseen"> {word[kind]}</span>
        </summary>
        <p>{english ? basis.en : basis.zh}</p>
        <ol>
          {inWords.slice(0, -1).map((step) => (
            <li key={step.zh}>{english ? step.en : step.zh}</li>
          ))}
        </ol>
        {days.length > 0 && <DayList days={days} />}
      </details>
    </div>
  )
}
