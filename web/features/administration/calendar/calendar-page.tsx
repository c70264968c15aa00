import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { calendarDraft, calendarYear, saveCalendarDraft } from '#api/administration-calendar.ts'
import { useWords } from '../../../kernel/language.tsx'
import { usePlace } from '../../../kernel/pages.tsx'
import { question, useCommand, useQuestion } from '../../../kernel/questions.tsx'
import { useSession } from '../../../kernel/session.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { CalendarHistory } from './calendar-history.tsx'
import { DayForm } from './day-form.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { NoticeImport } from './notice-import.tsx'
import { noOrder, withDay, type CalendarYear, type Order } from './order.ts'
import { SpecialDays } from './special-days.tsx'
import { text } from './text.ts'
import { YearGrid } from './year-grid.tsx'

/** The working calendar, a year at a time: read by everybody here, changed by the centre's manager. */
export function Page() {
  const word = useWords(text)
  const { search } = usePlace()
  const asked = question(calendarYear, { query: { year: search.get('year') ?? '' } })
  const { data, error } = useQuestion(asked, { placeholderData: (old) => old })
  const manages = useSession().account?.role === 'centre-manager'
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <RefusalNotice error={error} />
      {!data && !error && <Spin aria-label={word.loading} />}
      {data && <Years year={data.year} />}
      {data && (manages ? <Editor year={data} /> : <Reading year={data} />)}
      <CalendarHistory />
    </div>
  )
}

function Years({ year }: { year: number }) {
  const word = useWords(text)
  const [pathname] = useLocation()
  const to = (other: number) => `${pathname}?year=${other}`
  return (
    <nav className="toolbar" aria-label={word.year}>
      {year > 2004 && <Link to={to(year - 1)}>‹ {word.ofYear(year - 1)}</Link>}
      <strong aria-current="page">{word.ofYear(year)}</strong>
      {year < 2099 && <Link to={to(year + 1)}>{word.ofYear(year + 1)} ›</Link>}
    </nav>
  )
}

function Facts({ year: { workdays, number, provisional } }: { year: CalendarYear }) {
  const word = useWords(text)
  return (
    <>
      <p>{word.summary(workdays, number)}</p>
      {provisional && <Alert type="info" showIcon title={word.provisional} />}
    </>
  )
}

function Reading({ year }: { year: CalendarYear }) {
  return (
    <>
      <Facts year={year} />
      <YearGrid year={year} />
      <SpecialDays days={year.days} />
    </>
  )
}

/** Days are chosen in the grid or come from a notice, and kept in the draft; the draft is checked and published below. */
function Editor({ year }: { year: CalendarYear }) {
  const word = useWords(text)
  const { data, error } = useQuestion(question(calendarDraft))
  const [chosen, setChosen] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const close = () => {
    setChosen(null)
    setImporting(false)
  }
  const save = useCommand(saveCalendarDraft, { done: close })
  const draft = data?.draft ?? null
  const order = draft?.order ?? noOrder
  const keep = (next: Order) => save.mutate({ body: next, version: draft?.revision ?? 0 })
  const editable = data !== undefined && !draft?.effectiveOn
  const day = year.days.find(({ on }) => on === chosen)
  return (
    <>
      <Facts year={year} />
      <RefusalNotice error={error ?? save.error} />
      <p className="toolbar">
        {editable && <Button onClick={() => setImporting(true)}>{word.import}</Button>}
        <span className="soft">{word.legend}</span>
      </p>
      <YearGrid year={year} order={order} {...(editable && { choose: setChosen })} />
      <DayForm
        key={chosen}
        day={day}
        today={year.today}
        level={order.level}
        close={close}
        add={(level, ordered) => keep(withDay(order, level, ordered))}
      />
      <NoticeImport open={importing} year={Number(year.today.slice(0, 4)) + 1} close={close} adopt={keep} />
      {data && <DraftPanel key={draft?.revision} worked={data} change={keep} />}
      <SpecialDays days={year.days} />
    </>
  )
}
