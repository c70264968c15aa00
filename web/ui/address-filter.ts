import { useLocation } from 'wouter'
import { usePlace } from '../kernel/pages.tsx'

/** What is looked for, kept in the address: read by name; a change of it begins at the first page again. */
export function useFilter() {
  const { search } = usePlace()
  const [pathname, navigate] = useLocation()
  const addressWith = (changes: Readonly<Record<string, string>>): string => {
    const next = new URLSearchParams(search)
    if (!('after' in changes)) next.delete('after')
    for (const [name, value] of Object.entries(changes))
      if (value === '') next.delete(name)
      else next.set(name, value)
    const query = next.toString()
    return query === '' ? pathname : `${pathname}?${query}`
  }
  return {
    get: (name: string): string => search.get(name) ?? '',
    addressWith,
    /** Where nothing narrows what is shown. */
    addressOfNothing: pathname,
    choose: (changes: Readonly<Record<string, string>>) => navigate(addressWith(changes), { replace: true }),
    /** All that is asked for, as a query. */
    asked: Object.fromEntries(search),
  }
}
export type Filter = ReturnType<typeof useFilter>
