import { useWords, words } from '../kernel/language.tsx'
import type { Filter } from './address-filter.ts'
import { Choice } from './address-filters.tsx'
import { useDepartments } from './departments.ts'

const text = words({ department: '部门' }, { department: 'Department' })

/** Narrows a list to one department; `none` is said where nothing is chosen and that does not mean all. */
export function DepartmentFilter({ filter, none }: { filter: Filter; none?: string }) {
  const word = useWords(text)
  const { options } = useDepartments()
  return <Choice filter={filter} name="department" label={word.department} options={options} {...(none && { none })} />
}
