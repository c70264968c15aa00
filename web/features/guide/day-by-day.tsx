import { useWords } from '../../kernel/language.tsx'
import { DayList } from '../../ui/day-list.tsx'
import type { Guide } from './questions.ts'
import { text } from './text.ts'

type CountedDay = Guide['today']['promiseDays'][number]

/** Why a date is that date: every day on the way, counted or not and why. */
export function DayByDay({ today: { acceptanceDays, promiseDays } }: { today: Guide['today'] }) {
  const word = useWords(text)
  if (promiseDays.length === 0) return null
  return (
    <details className="unprinted">
      <summary>{word.why}</summary>
      <div className="day-lists">
        {acceptanceDays.length > 0 && <Days title={word.toAcceptance} days={acceptanceDays} />}
        <Days title={word.toPromise} days={promiseDays} />
      </div>
    </details>
  )
}

function Days({ title, days }: { title: string; days: readonly CountedDay[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <DayList days={days} />
    </div>
  )
}
