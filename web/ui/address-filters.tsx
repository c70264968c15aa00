import { Input } from 'antd'
import { Link } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'
import type { Filter } from './address-filter.ts'

const text = words(
  { next: '下一页', first: '回到第一页', every: '全部' },
  { next: 'Next page', first: 'Back to the first page', every: 'All' },
)

export type Option = readonly [value: string, label: string]

interface ChoiceProps {
  filter: Filter
  name: string
  label: string
  options: readonly Option[]
  /** What is said where nothing is chosen, where that does not mean everything. */
  none?: string
}

/** Narrows a list to one value of a field. */
export function Choice({ filter, name, label, options, none }: ChoiceProps) {
  const { every } = useWords(text)
  return (
    <label className="choice-filter">
      {label}
      <select value={filter.get(name)} onChange={({ target }) => filter.choose({ [name]: target.value })}>
        <option value="">{none ?? every}</option>
        {options.map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows a list to what was on a day, before it or after it. */
export function Day({ filter, name, label }: Omit<ChoiceProps, 'options' | 'none'>) {
  return (
    <label className="choice-filter">
      {label}
      <Input
        type="date"
        className="day"
        value={filter.get(name)}
        onChange={({ target }) => filter.choose({ [name]: target.value })}
      />
    </label>
  )
}

/** Looks for words; asked when the person presses Enter or the button. */
export function Words({ filter, name, label }: Omit<ChoiceProps, 'options' | 'none'>) {
  return (
    <Input.Search
      key={filter.get(name)}
      className="filter"
      placeholder={label}
      aria-label={label}
      maxLength={60}
      defaultValue={filter.get(name)}
      onSearch={(value) => filter.choose({ [name]: value.trim() })}
    />
  )
}

/** To the page after this one, and back to the first. */
export function Pages({ filter, next }: { filter: Filter; next: string | null }) {
  const word = useWords(text)
  return (
    <p className="toolbar">
      {filter.get('after') && <Link to={filter.addressWith({ after: '' })}>{word.first}</Link>}
      {next && <Link to={filter.addressWith({ after: next })}>{word.next}</Link>}
    </p>
  )
}
