import { countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { CaseDesk } from './desk.ts'
import { today } from '../kernel/drafts.ts'

/** Days looked back on, today among them. */
const window = 30
/** Milliseconds the figures are shown before they are counted again. */
const freshMs = 10_000

interface Counted {
  on: CivilDate
  received: number
  decided: number
  waiting: number
  decided_lately: number
  on_time: number
  /** How many decisions of the window lie between which two days. */
  spans: { accepted_on: CivilDate; decided_on: CivilDate; cases: number }[]
}

/** A decision without a promised day broke no promise, and is not counted as one kept. */
const figures: Statement = {
  name: 'todays-figures',
  text: `with day as (select ${today} as on),
    lately as (
      select accepted_on, decided_on, count(*) as cases,
        count(promised_due_on) as promised, count(*) filter (where decided_on <= promised_due_on) as kept
      from case_row, day where decided_on between day.on - ${window - 1} and day.on
      group by accepted_on, decided_on)
    select day.on,
      (select count(*) from case_number where received_on = day.on) as received,
      (select count(*) from case_row where decided_on = day.on) as decided,
      (select count(*) from case_row
        where waiting_for <> 'nobody' and waiting_for <> 'applicant' and submitted_at is not null) as waiting,
      (select coalesce(sum(promised), 0)::int from lately) as decided_lately,
      (select coalesce(sum(kept), 0)::int from lately) as on_time,
      (select coalesce(json_agg(json_build_object(
          'accepted_on', accepted_on, 'decided_on', decided_on, 'cases', cases)), '[]')
        from lately where accepted_on is not null) as spans
    from day`,
}

/** The centre's figures of today, counted at most once in ten seconds however many ask. */
export function createTodaysFigures(desk: Pick<CaseDesk, 'database' | 'calendar'>): () => ReturnType<typeof count> {
  let latest: { from: number; figures: ReturnType<typeof count> } | undefined
  return () => {
    const now = performance.now()
    if (latest === undefined || now - latest.from > freshMs) {
      const asked = { from: now, figures: count(desk) }
      // A failure is not worth keeping.
      asked.figures.catch(() => latest === asked && (latest = undefined))
      latest = asked
    }
    return latest.figures
  }
}

async function count({ database, calendar }: Pick<CaseDesk, 'database' | 'calendar'>) {
  const [row] = await database.run<Counted>(figures, [])
  if (!row) throw new Error('there is always a today')
  const { on_time: numerator, decided_lately: denominator } = row
  return {
    on: row.on,
    since: addDays(row.on, 1 - window),
    receivedToday: row.received,
    decidedToday: row.decided,
    waitingNow: row.waiting,
    onTime: { numerator, denominator, share: denominator === 0 ? null : numerator / denominator },
    medianWorkingDays: medianOf(row.spans, calendar(null)),
  }
}

/** The middle number of working days from acceptance to decision, the day of acceptance not counted; null of nothing. */
export function medianOf(spans: Counted['spans'], calendar: CompiledCalendar): number | null {
  const inOrder = spans
    .map((span) => ({ days: countWorkdays(calendar, span.accepted_on, span.decided_on), cases: span.cases }))
    .sort((a, b) => a.days - b.days)
  const total = inOrder.reduce((sum, { cases }) => sum + cases, 0)
  const at = (rank: number) => {
    let passed = 0
    return inOrder.find(({ cases }) => (passed += cases) > rank)?.days ?? 0
  }
  return total === 0 ? null : (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
