import { canonicalJson } from '../../kernel/index.ts'
import type { Department, ServiceWindow } from '../department.ts'

/** A department as the organisation is drawn up; one that is closed has nothing more to do, and stays for what it did. */
export interface PlannedDepartment extends Department {
  closed: boolean
}

/** A window as the organisation is drawn up: its zone in the hall, and who sits there (ids of accounts). */
export interface PlannedWindow extends ServiceWindow {
  zone: string | null
  people: string[]
  closed: boolean
}

/** The organisation whole: its departments and windows, and who sits where. */
export interface Structure {
  departments: PlannedDepartment[]
  windows: PlannedWindow[]
}

type Part = keyof Structure
type EntryOf<P extends Part> = Structure[P][number]

/** A department or window in which two structures differ, as it is in each; null where it is not there. */
export type StructureChange =
  | { part: 'departments'; code: string; before: PlannedDepartment | null; after: PlannedDepartment | null }
  | { part: 'windows'; code: string; before: PlannedWindow | null; after: PlannedWindow | null }

/** What differs between two structures, by code; the order of who sits at a window makes no difference. */
export function changesOf(before: Structure, after: Structure): StructureChange[] {
  const of = <P extends Part>(part: P) =>
    pairs<EntryOf<P>>(before[part], after[part])
      .filter((pair) => written(pair.before) !== written(pair.after))
      .map((pair) => ({ part, ...pair }))
  return [...of('departments'), ...of('windows')] as StructureChange[]
}

/**
 * What stands now, with everything done to it that makes `after` of `before`. Whoever was seated or taken away from a
 * window meanwhile stays so; nothing is taken out of a structure, only closed.
 */
export function carriedOver(now: Structure, before: Structure, after: Structure): Structure {
  const departments = edits(before.departments, after.departments)
  const windows = edits(before.windows, after.windows).map((is) => {
    const of = ({ windows }: Structure) => windows.find(({ code }) => code === is.code)?.people ?? []
    return { ...is, people: seated(of(now), of(before), is.people) }
  })
  return { departments: over(now.departments, departments), windows: over(now.windows, windows) }
}

/** The entries with others put over them by their codes, in the order of these. */
export const over = <Entry extends { code: string }>(entries: readonly Entry[], others: readonly Entry[]): Entry[] =>
  [...new Map([...entries, ...others].map((entry) => [entry.code, entry])).values()].toSorted((a, b) =>
    a.code < b.code ? -1 : 1,
  )

const edits = <Entry extends EntryOf<Part>>(before: readonly Entry[], after: readonly Entry[]): Entry[] =>
  pairs<Entry>(before, after).flatMap((pair) =>
    pair.after && written(pair.before) !== written(pair.after) ? [pair.after] : [],
  )

function seated(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((id) => !after.includes(id))
  const come = after.filter((id) => !before.includes(id))
  return [...new Set([...now.filter((id) => !gone.includes(id)), ...come])]
}

function pairs<Entry extends { code: string }>(before: readonly Entry[], after: readonly Entry[]) {
  const codes = [...new Set([...before, ...after].map(({ code }) => code))].sort()
  const of = (entries: readonly Entry[], code: string) => entries.find((entry) => entry.code === code) ?? null
  return codes.map((code) => ({ code, before: of(before, code), after: of(after, code) }))
}

const written = (entry: PlannedDepartment | PlannedWindow | null): string =>
  canonicalJson(entry && 'people' in entry ? { ...entry, people: entry.people.toSorted() } : entry)
