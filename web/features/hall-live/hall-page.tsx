import { Spin } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Bands } from './bands.tsx'
import { CardsNow } from './cards-now.tsx'
import { DepartmentMap } from './department-map.tsx'
import { HallFilters } from './hall-filters.tsx'
import { LatestCards } from './latest-cards.tsx'
import { LiveSign } from './live-sign.tsx'
import { useNews } from './news.ts'
import { filterOf, hallAt } from './questions.ts'
import { text } from './text.ts'
import { Today } from './today.tsx'
import { Trend } from './trend.tsx'
import { Windows } from './windows.tsx'

/** Milliseconds between looks while nothing is heard; and now and then even so, for what changes by the clock. */
const looks = { polling: 5_000, live: 60_000 }

/** The whole hall on one screen: on a phone its new cards come first. */
export function Page() {
  const word = useWords(text)
  const filter = filterOf(usePlace().search)
  const hearing = useNews()
  const { data: hall, error } = useQuestion(hallAt(filter), {
    refetchInterval: looks[hearing],
    placeholderData: (before) => before,
  })
  return (
    <div className="page hall">
      <title>{word.title}</title>
      <div className="hall-head">
        <h1>{word.title}</h1>
        <LiveSign hearing={hearing} at={hall?.at} lost={error?.status === 0} />
      </div>
      <HallFilters rules={hall?.rules ?? []} />
      {error && error.status !== 0 && <RefusalNotice error={error} />}
      {!hall && !error && <Spin />}
      {hall && (
        <div className="hall-parts">
          <LatestCards cards={hall.latest} filter={filter} />
          <Bands bands={hall.bands} filter={filter} />
          <Today today={hall.today} filter={filter} />
          <CardsNow hall={hall} filter={filter} />
          <DepartmentMap departments={hall.departments} filter={filter} />
          <Windows hall={hall} filter={filter} />
          <Trend trend={hall.trend} filter={filter} />
        </div>
      )}
    </div>
  )
}
