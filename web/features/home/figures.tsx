import type { todaysFigures } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { centreIndicators, today } from './questions.ts'
import { text } from './text.ts'

interface Figure {
  name: string
  value: string
  /** What is counted. */
  says: string
}

/** How the centre is doing, each figure with what it counts. */
export function Figures() {
  const word = useWords(text)
  const { day } = useWriters()
  const ofToday = useFiguresOfToday(useQuestion(today).data)
  const ofCentre = useFiguresOfCentre()
  const { data } = useQuestion(today)
  const figures = [...ofToday, ...ofCentre]
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{word.figures}</h2>
      {data && <p className="soft">{word.asOf(day(data.on))}</p>}
      <dl className="figures">
        {figures.map(({ name, value, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              <small>{says}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function useFiguresOfToday(figures: ReplyOf<typeof todaysFigures> | null | undefined): Figure[] {
  const word = useWords(text)
  const { day, number, percent } = useWriters()
  if (!figures) return []
  const { receivedToday, decidedToday, onTime, medianWorkingDays, since } = figures
  return [
    { name: word.received, value: number(receivedToday), says: word.receivedSays },
    { name: word.decided, value: number(decidedToday), says: word.decidedSays },
    {
      name: word.onTime,
      value: onTime.share === null ? word.none : percent(onTime.share),
      says:
        onTime.share === null
          ? word.onTimeNone(day(since))
          : word.onTimeSays(number(onTime.numerator), number(onTime.denominator), day(since)),
    },
    {
      name: word.median,
      value: medianWorkingDays === null ? word.none : word.medianValue(number(medianWorkingDays)),
      says: word.medianSays,
    },
  ]
}

function useFiguresOfCentre(): Figure[] {
  const word = useWords(text)
  const { number, percent } = useWriters()
  const { data } = useQuestion(centreIndicators)
  if (!data) return []
  return [
    {
      name: word.items,
      value: word.itemsValue(number(data.itemsResident)),
      says: word.itemsSays(number(data.items), data.residencyRate === null ? word.none : percent(data.residencyRate)),
    },
    {
      name: word.windows,
      value: word.windowsValue(number(data.windows)),
      says: word.windowsSays(number(data.departments), number(data.windowStaff)),
    },
  ]
}
