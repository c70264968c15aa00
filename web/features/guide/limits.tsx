import { Link } from 'wouter'
import { useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { DayByDay } from './day-by-day.tsx'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

const linked = words(
  { explanations: '超过时限的，部门怎么说明' },
  { explanations: 'Where it took longer: what the department says' },
)

type Limit = Guide['item']['promised']

/** How long it takes: in words, and as dates if one applies today. */
export function Limits({ guide: { item, today, status } }: { guide: Guide }) {
  const word = useWords(text)
  const say = useLimitInWords()
  const { day } = useWriters()
  const unlimited = item.kind === 'licence' ? word.defaultLimit : word.noLimit
  return (
    <Section name="howLong">
      <dl className="facts">
        <dt>{word.promised}</dt>
        <dd>{say(item.promised)}</dd>
        <dt>{word.statutory}</dt>
        <dd>{item.statutory ? say(item.statutory) : unlimited}</dd>
      </dl>
      <p className="small">
        <Link to={`/explanations?item=${item.code}`}>{useWords(linked).explanations}</Link>
      </p>
      {status === 'in-use' && (
        <div className="notice">
          <p>
            <strong>{word.ifToday(day(today.on))}</strong>
          </p>
          <Dates today={today} />
          {today.provisional && <p>{word.provisional}</p>}
          <DayByDay today={today} />
        </div>
      )}
    </Section>
  )
}

function Dates({ today }: { today: Guide['today'] }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const dates = [
    [word.acceptedBy, today.ifAppliedTodayAcceptedBy],
    [word.decidedBy, today.promisedBy],
    [word.statutoryBy, today.statutoryBy],
  ] as const
  return (
    <dl className="dates">
      {dates.map(([name, on]) =>
        on === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <time dateTime={on}>{dayWithWeekday(on)}</time>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** Says a limit with what it is counted from. */
function useLimitInWords(): (limit: Limit) => string {
  const word = useWords(text)
  const limits = useWords(limitText)
  return (limit) => {
    const length = lengthOf(limit, limits)
    if (limit.value === 0) return length
    if (limit.anchor === 'acceptance') return word.fromAcceptance(length)
    return limit.anchor === 'end-of-window' ? word.fromWindow(length) : word.fromReceipt(length)
  }
}
