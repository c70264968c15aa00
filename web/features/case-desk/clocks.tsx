import { useState } from 'react'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ClockBar } from '../../ui/clock-bar.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { SuspendedTag } from '../../ui/suspended-tag.tsx'
import { WhyDue } from '../../ui/why-due.tsx'
import { clocksOf, type Clock, type Guide } from './questions.ts'
import { lawText } from './law-text.ts'
import { specialText } from './special-text.ts'
import { text } from './text.ts'

/** Working days to the due date of a case, where it is a running clock that counts them. */
export function useWorkdaysLeft({ id, dueOn }: { id: string; dueOn: string | null }): number | null {
  const clocks = useQuestion(clocksOf(id)).data?.clocks ?? []
  const nearest = clocks.find((clock) => clock.running && clock.dueOn === dueOn && clock.countedIn === 'workday')
  return nearest?.left ?? null
}

/** Every time limit of the case: what is left, and why it ends when it ends. */
export function Clocks({ id, guide }: { id: string; guide: Guide }) {
  const word = useWords(text)
  const { data, error } = useQuestion(clocksOf(id))
  return (
    <section className="sheet" aria-labelledby="clocks">
      <h2 id="clocks">{word.clocks}</h2>
      <RefusalNotice error={error} />
      {data?.clocks.length === 0 && <p className="soft">{word.noClock}</p>}
      {data?.clocks.map((clock) => (
        <ClockLine
          key={`${clock.kind} ${clock.step ?? ''} ${clock.startOn}`}
          clock={clock}
          guide={guide}
          today={data.today}
        />
      ))}
    </section>
  )
}

function ClockLine({ clock, guide, today }: { clock: Clock; guide: Guide; today: string }) {
  const word = useWords(text)
  const special = useWords(specialText)
  const { dayWithWeekday, day, number } = useWriters()
  const name = useClockName(guide)(clock)
  const [open, setOpen] = useState(false)
  const { running, startOn, dueOn, dueTime, stoppedOn, late, countedIn, used, paused, left, days = [] } = clock
  const unit = word[`unit-${countedIn}`]
  const facts = [
    word.from(day(startOn)),
    word.used(number(used), number(Math.max(left, 0)), unit),
    paused > 0 && special.paused(number(paused), unit),
    clock.extension && special.extended(`${number(clock.extension.value)} ${special[clock.extension.unit]}`),
    stoppedOn && word.stopped(day(stoppedOn)),
    stoppedOn && late && word.wasLate,
  ]
  return (
    <div className={running ? 'clock' : 'clock clock-stopped'}>
      <p>
        <strong>{name}</strong> <Standing clock={clock} today={today} />{' '}
        {(clock.pausedOn && !late ? (clock.kind === 'delivery' ? special.onceItIsPaid : special.expected) : word.dueBy)(
          dayWithWeekday(dueOn),
        )}
        {dueTime && ` ${dueTime}`}
      </p>
      <ClockBar days={days} upTo={stoppedOn ?? today} used={used} paused={paused} left={left} unit={unit} />
      <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {word.why}
        <span className="unseen">（{name}）</span>
      </button>
      {open && (
        <div className="why">
          <WhyDue clock={clock} days={clock.days ?? []} today={today} />
        </div>
      )}
    </div>
  )
}

/** The name of a clock; that of a step is the step's. */
function useClockName({ item }: Guide): (clock: Pick<Clock, 'kind' | 'step'>) => string {
  const word = useWords(text)
  const special = useWords(specialText)
  const law = useWords(lawText)
  const named = useNamed()
  return ({ kind, step }) => {
    if (kind === 'check' || kind === 'revocation' || kind === 'objection' || kind === 'objection-right')
      return law[kind]
    if (kind !== 'step') return word[kind]
    const known = item.reviewSteps.find(({ code }) => code === step)
    return `${special.step}${word.colon}${known ? named(known) : (step ?? '')}`
  }
}

/** How much is left of it, that it stands still, or that it has stopped. */
function Standing({ clock, today }: { clock: Clock; today: string }) {
  const word = useWords(text)
  const special = useWords(specialText)
  const { kind, running, late, dueOn, countedIn, left, exclusions, pausedOn } = clock
  const open = exclusions.find(({ to }) => to === null)
  if (running && open && !late)
    return <SuspendedTag procedure={open.procedure} toldUntil={open.toldUntil} today={today} />
  if (running && kind === 'delivery' && pausedOn) return <span className="status">{special.unpaid}</span>
  if (running) return <DueTag dueOn={dueOn} today={today} daysLeft={countedIn === 'workday' ? left : null} />
  return <span className="status">{word.ended}</span>
}
