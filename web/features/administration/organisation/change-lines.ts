import type { organisationDraft } from '#api/administration-structure.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Structure, StructureChange } from '#domain/organisation/index.ts'
import type { useWords } from '../../../kernel/language.tsx'
import type { text } from './text.ts'

export type WorkedOn = ReplyOf<typeof organisationDraft>
export type Entry = Structure['departments'][number] | Structure['windows'][number]
type Words = ReturnType<typeof useWords<(typeof text)['en']>>
/** Finds the name of whoever has an account. */
export type NameOf = (id: string) => string

const fields = [
  'name',
  'nameEn',
  'word',
  'creditCode',
  'vertical',
  'departmentCode',
  'zone',
  'people',
  'closed',
] as const

/** A department or window as lines a person can compare. */
export function linesOf(entry: Entry | null, word: Words, nameOf: NameOf): string[] {
  if (!entry) return []
  const said: Record<string, unknown> = { ...entry }
  return fields
    .filter((field) => field in entry)
    .map((field) => `${word[field === 'departmentCode' ? 'department' : field]}: ${valueOf(said[field], word, nameOf)}`)
}

function valueOf(value: unknown, word: Words, nameOf: NameOf): string {
  if (Array.isArray(value))
    return value.length === 0 ? word.nobody : value.map((id) => nameOf(String(id))).join(word.between)
  if (typeof value === 'boolean') return value ? word.yes : word.no
  return value === null ? word.noZone : String(value)
}

/** The changes as rows of two columns. */
export const rowsOf = (changes: readonly StructureChange[], word: Words, nameOf: NameOf) =>
  changes.map(({ part, code, before, after }) => ({
    key: `${part} ${code}`,
    label: `${part === 'windows' ? word.window : word.department} ${code} ${(after ?? before)?.name ?? ''}`,
    before: linesOf(before, word, nameOf),
    after: linesOf(after, word, nameOf),
  }))
