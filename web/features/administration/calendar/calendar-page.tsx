import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { calendarYear } from '#api/administration-calendar.ts'
import { useWords } from '../../../kernel/language.tsx'
import { usePlace } from '../../../kernel/pages.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useSession } from '../../../kernel/session.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { CalendarHistory } from './calendar-history.tsx'
import { DayForm } from './day-form.tsx'
import { NoticeImport } from './notice-import.tsx'
import { noOrder, withDay, type CalendarYear, type Order } from './order.ts'
import { OrderPanel } from './order-panel.tsx'
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

/** Days are chosen in the grid or come from a notice; what is put together is previewed and published. */
function Editor({ year }: { year: CalendarYear }) {
  const word = useWords(text)
  const [order, setOrder] = useState<Order>(noOrder)
  const [chosen, setChosen] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const [moved, setMoved] = useState<number | null>(null)
  const day = year.days.find(({ on }) => on === chosen)
  return (
    <>
      <Facts year={year} />
      {moved !== null && <Alert type="success" showIcon role="status" title={word.published(moved)} />}
      <p className="toolbar">
        <Button onClick={() => setImporting(true)}>{word.import}</Button>
        <span className="soft">{word.legend}</span>
      </p>
      <YearGrid year={year} order={order} choose={setChosen} />
      <DayForm
        key={chosen}
        day={day}
        today={year.today}
        level={order.level}
        close={() => setChosen(null)}
        add={(level, ordered) => {
          setOrder(withDay(order, level, ordered))
          setChosen(null)
          setMoved(null)
        }}
      />
      <NoticeImport
        open={importing}
        year={Number(year.today.slice(0, 4)) + 1}
        close={() => setImporting(false)}
        adopt={(notice) => {
          setOrder(notice)
          setImporting(false)
          setMoved(null)
        }}
      />
      <OrderPanel
        order={order}
        change={setOrder}
        published={(count) => {
          setOrder(noOrder)
          setMoved(count)
        }}
      />
      <SpecialDays days={year.days} />
    </>
  )
}
