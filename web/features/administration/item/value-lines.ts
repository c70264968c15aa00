/** A value of an item as lines a person can compare: a list has a line an entry, an object its parts in one line. */
export function valueLines(field: string, value: unknown, said: Said): string[] {
  if (value === undefined || value === null) return []
  if (field === 'form') return questionsOf(value as Form, said)
  return Array.isArray(value) ? value.map((entry) => lineOf(entry, said)) : [lineOf(value, said)]
}

/** The word for a value of a closed list. */
export type Said = (value: string) => string

interface Form {
  required?: string[]
  properties?: Record<string, object>
}

const questionsOf = ({ required = [], properties = {} }: Form, said: Said): string[] =>
  Object.entries(properties).map(([name, question]) =>
    lineOf({ name, required: required.includes(name), ...question }, said),
  )

function lineOf(value: unknown, said: Said): string {
  if (typeof value !== 'object' || value === null) return said(String(value))
  if (Array.isArray(value)) return value.map((entry) => lineOf(entry, said)).join('、')
  return Object.values(value)
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .map((part) => (part === true ? '✓' : lineOf(part, said)))
    .join(' · ')
}
