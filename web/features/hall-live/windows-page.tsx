import { Spin } from 'antd'
import { windowStates } from '#api/supervise.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice } from '../../ui/address-filters.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { HallFilters } from './hall-filters.tsx'
import { LiveSign } from './live-sign.tsx'
import { useNews } from './news.ts'
import { filterOf, hallAt } from './questions.ts'
import { text } from './text.ts'
import { WindowTile } from './window-tile.tsx'
import { OpeningHours } from './windows.tsx'

/** The windows of the hall by how they stand: who is there, who stands in, where nobody is. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const narrowed = filterOf(usePlace().search)
  const hearing = useNews()
  const { data, error } = useQuestion(hallAt(narrowed), {
    refetchInterval: hearing === 'live' ? 60_000 : 5_000,
    placeholderData: (before) => before,
  })
  const state = filter.get('state')
  const shown = data?.windows.filter((window) => state === '' || window.state === state) ?? []
  return (
    <div className="page hall">
      <title>{word.windowsTitle}</title>
      <div className="hall-head">
        <h1>{word.windowsTitle}</h1>
        <LiveSign hearing={hearing} at={data?.at} lost={error?.status === 0} />
      </div>
      <HallFilters rules={[]} cards={false} />
      <div className="toolbar">
        <Choice
          filter={filter}
          name="state"
          label={word.state}
          options={windowStates.map((known) => [known, word[known]])}
        />
      </div>
      {error && error.status !== 0 && <RefusalNotice error={error} />}
      {!data && !error && <Spin />}
      {data && (
        <p className="soft">
          <OpeningHours hall={data} /> · {word.windowsSay}
        </p>
      )}
      {data && shown.length === 0 && <p>{word.noWindows}</p>}
      <ul className="window-grid">
        {shown.map((window) => (
          <li key={window.code}>
            <WindowTile window={window} filter={narrowed} />
          </li>
        ))}
      </ul>
    </div>
  )
}
