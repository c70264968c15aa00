import { daysBetween } from '#domain/kernel/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import type { ApprovalView } from './questions.ts'
import { text } from './text.ts'
import { answerWords } from './words.ts'

type Clock = Pick<ApprovalView['clocks'][number], 'startOn' | 'dueOn' | 'stoppedOn' | 'late'>
interface Bar {
  key: string
  name: string
  said: string
  clock: Clock
}

/** Every department's clock under the master clock, on one line of days: used dark, left pale. Said in words beside each bar. */
export function ClocksChart({ view }: { view: ApprovalView }) {
  const word = useWords(text)
  const answers = useWords(answerWords)
  const named = useNamed()
  const { day } = useWriters()
  const masters = view.clocks.filter(({ kind }) => kind === 'promised' || kind === 'statutory')
  const [first] = masters
  if (!first) return null
  const because = (basis: string | null) => (basis ? ` · ${word.bySelf(basis)}` : '')
  const bars: Bar[] = [
    ...masters.map((clock) => ({
      ...{ key: clock.kind, name: clock.kind === 'promised' ? word.master : word.lawful, clock },
      said:
        word.until(day(clock.dueOn)) +
        because(clock.kind === 'statutory' ? (clock.basis ?? word.together) : clock.basis),
    })),
    ...view.parts.flatMap(({ department, clock, answer, procedures }) => {
      if (!clock) return []
      const running = procedures.find(({ endOn }) => endOn === null)
      const said = answer
        ? `${answers[answer.answer]} · ${word.doneOn(day(answer.on))}`
        : running
          ? word.procedureUntil(day(running.toldUntil))
          : `${word.notYet} · ${word.until(day(clock.dueOn))}${because(clock.basis)}`
      return [{ key: department.code, name: named(department), said, clock }]
    }),
  ]
  const last = bars.map(({ clock }) => clock.dueOn).reduce((end, on) => (on > end ? on : end), first.dueOn)
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{word.clocks}</h2>
      <p className="soft">{word.clocksLead}</p>
      <ol className="plan">
        {bars.map((bar) => (
          <BarLine key={bar.key} bar={bar} from={first.startOn} days={daysBetween(first.startOn, last) + 1} />
        ))}
      </ol>
    </section>
  )
}

function BarLine({ bar: { name, said, clock }, from, days }: { bar: Bar; from: string; days: number }) {
  const word = useWords(text)
  const today = useToday()
  const at = (on: string) => Math.min(100, Math.max(0, (100 * daysBetween(from, on)) / days))
  const [start, due] = [at(clock.startOn), at(clock.dueOn)]
  const used = at(clock.stoppedOn ?? today)
  return (
    <li>
      <p className="plan-name">
        <strong>{name}</strong> {clock.late && <strong className="tag late">▲ {word.late}</strong>}
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="plan-bar" aria-hidden="true">
        <rect className="bar-ground" width="100" height="4" />
        <rect className="bar-ahead" x={start} width={Math.max(0.5, due - start)} height="4" />
        <rect className="bar-used" x={start} width={Math.max(0, used - start)} height="4" />
      </svg>
      <p className="soft">{said}</p>
    </li>
  )
}
