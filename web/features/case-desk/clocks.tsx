import { useState } from 'react'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ClockDays } from './clock-days.tsx'
import { clocksOf, type Clock } from './questions.ts'
import { text } from './text.ts'

/** Working days to the due date of a case, where it is a running clock that counts them. */
export function useWorkdaysLeft({ id, dueOn }: { id: string; dueOn: string | null }): number | null {
  const clocks = useQuestion(clocksOf(id)).data?.clocks ?? []
  const nearest = clocks.find((clock) => clock.running && clock.dueOn === dueOn && clock.countedIn === 'workday')
  return nearest?.left ?? null
}

/** Every time limit of the case: what is left, and why it ends when it ends. */
export function Clocks({ id }: { id: string }) {
  const word = useWords(text)
  const { data, error } = useQuestion(clocksOf(id))
  return (
    <section className="sheet" aria-labelledby="clocks">
      <h2 id="clocks">{word.clocks}</h2>
      <RefusalNotice error={error} />
      {data?.clocks.length === 0 && <p className="soft">{word.noClock}</p>}
      {data?.clocks.map((clock) => (
        <ClockLine key={`${clock.kind} ${clock.startOn}`} clock={clock} today={data.today} />
      ))}
    </section>
  )
}

function ClockLine({ clock, today }: { clock: Clock; today: string }) {
  const word = useWords(text)
  const { dayWithWeekday, day, number } = useWriters()
  const [open, setOpen] = useState(false)
  const { kind, running, startOn, dueOn, dueTime, stoppedOn, late, countedIn, used, left } = clock
  const workdays = running && countedIn === 'workday' ? left : null
  const counted = word.used(number(used), number(Math.max(left, 0)), word[`unit-${countedIn}`])
  return (
    <div className={running ? 'clock' : 'clock clock-stopped'}>
      <p>
        <strong>{word[kind]}</strong>{' '}
        {running ? (
          <DueTag dueOn={dueOn} today={today} daysLeft={workdays} />
        ) : (
          <span className="status">{word.ended}</span>
        )}{' '}
        {word.dueBy(dayWithWeekday(dueOn))}
        {dueTime && ` ${dueTime}`}
      </p>
      <p className="soft">
        {word.from(day(startOn))} · {counted}
        {stoppedOn && ` · ${word.stopped(day(stoppedOn))}`}
        {stoppedOn && late && ` · ${word.wasLate}`}
      </p>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {word.why}
        <span className="unseen">（{word[kind]}）</span>
      </button>
      {open && <Why clock={clock} today={today} />}
    </div>
  )
}

function Why({ clock: { basis, inWords, days = [], provisionalYears }, today }: { clock: Clock; today: string }) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <div className="why">
      <p>
        {word.legalBasis}
        {word.colon}
        {basis[said]}
      </p>
      <ol>
        {inWords.map((step) => (
          <li key={step.zh}>{step[said]}</li>
        ))}
      </ol>
      {provisionalYears.length > 0 && <p>{word.provisional(provisionalYears.join('、'))}</p>}
      <ClockDays days={days} today={today} />
    </div>
  )
}
