import { Link } from 'wouter'
import { urgencies } from '#api/case-shapes.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { searchOf, type WorkFilter } from '../../ui/work-filter.ts'
import { itemsOf, windows, type Counts } from './questions.ts'
import { text } from './text.ts'

interface FiltersProps {
  filter: WorkFilter
  count: Counts | undefined
  choose(filter: WorkFilter): void
}

/** Narrows a list by urgency, item, window and own authority; every choice is an address. */
export function Filters({ filter, count, choose }: FiltersProps) {
  const word = useWords(text)
  const { number } = useWriters()
  const { after: _after, ...whole } = filter
  const { due: _due, ...anyTime } = whole
  const { mine: _mine, ...everybodys } = whole
  const isNarrow = Object.keys(filter).length > 1
  const counted = (said: string, value: number | undefined) => (value === undefined ? said : `${said} ${number(value)}`)
  return (
    <div className="toolbar">
      <nav className="chips" aria-label={word.due}>
        <Link to={`/work${searchOf(anyTime)}`} aria-current={filter.due ? undefined : 'true'}>
          {counted(word.all, count?.total)}
        </Link>
        {urgencies.map((due) => (
          <Link
            key={due}
            to={`/work${searchOf({ ...whole, due })}`}
            aria-current={filter.due === due ? 'true' : undefined}
          >
            {counted(word[due], count?.[due])}
          </Link>
        ))}
      </nav>
      <label>
        <input
          type="checkbox"
          checked={filter.mine === 'true'}
          onChange={({ target }) => choose(target.checked ? { ...whole, mine: 'true' } : everybodys)}
        />{' '}
        {counted(word.mine, count?.mine)}
      </label>
      <Choices filter={whole} choose={choose} />
      {isNarrow && <Link to={`/work${searchOf({ list: filter.list })}`}>{word.clear}</Link>}
    </div>
  )
}

function Choices({ filter, choose }: Omit<FiltersProps, 'count'>) {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const department = account?.departmentCode ?? ''
  const items = useQuestion(itemsOf(department), { staleTime: 600_000 }).data?.items ?? []
  const all = useQuestion(windows, { staleTime: 600_000 }).data?.windows ?? []
  const desks = all.filter(({ departmentCode }) => departmentCode === department)
  const { item: _item, ...everyItem } = filter
  const { window: _window, ...everyWindow } = filter
  return (
    <>
      <select
        aria-label={word.item}
        value={filter.item ?? ''}
        onChange={({ target }) => choose(target.value ? { ...filter, item: target.value } : everyItem)}
      >
        <option value="">{word.everyItem}</option>
        {items.map((item) => (
          <option key={item.code} value={item.code}>
            {item.code} {named(item)}
          </option>
        ))}
      </select>
      {desks.length > 1 && (
        <select
          aria-label={word.ofWindow}
          value={filter.window ?? ''}
          onChange={({ target }) => choose(target.value ? { ...filter, window: target.value } : everyWindow)}
        >
          <option value="">{word.everyWindow}</option>
          {desks.map((desk) => (
            <option key={desk.code} value={desk.code}>
              {desk.code} {named(desk)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
