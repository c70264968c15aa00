/** A value of an item as lines a person can compare: a list has a line an entry, an object its parts in one line. */
export function valueLines(field: string, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (field === 'form') return questionsOf(value as Form)
  return Array.isArray(value) ? value.map(lineOf) : [lineOf(value)]
}

interface Form {
  required?: string[]
  properties?: Record<string, object>
}

const questionsOf = ({ required = [], properties = {} }: Form): string[] =>
  Object.entries(properties).map(([name, question]) => lineOf({ name, required: required.includes(name), ...question }))

function lineOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(lineOf).join('、')
  return Object.values(value)
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .map((part) => (part === true ? '✓' : lineOf(part)))
    .join(' · ')
}
