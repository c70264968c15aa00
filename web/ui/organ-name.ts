import { useNamed, useWords, words } from '../kernel/language.tsx'

const text = words({ government: '市人民政府' }, { government: 'City government' })

/** Names whose a post or a person is: a department, or the government where it is none. */
export function useOrganName(): (department: { name: string; nameEn: string } | null) => string {
  const word = useWords(text)
  const named = useNamed()
  return (department) => (department ? named(department) : word.government)
}
