import type { FieldProblem } from './problem.ts'

// They cannot be printed, and PostgreSQL keeps no NUL; tabs and line breaks may be in a long text.
const unprintable = /[\p{Cc}--[\t\n\r]]/v

/** Nesting no question of ours has; deeper values would exhaust the stack of whoever walks them. */
const deepest = 16

/** The first place in a request where a text holds what nobody can have meant: control or half characters, endless nesting. */
export function textFault(value: unknown, field = '', depth = 0): FieldProblem | undefined {
  if (typeof value === 'string') {
    return unprintable.test(value) || !value.isWellFormed() ? { field, message: 'field-character' } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === deepest) return { field, message: 'field-type' }
  for (const [name, entry] of Object.entries(value)) {
    const fault = textFault(entry, field === '' ? name : `${field}.${name}`, depth + 1)
    if (fault) return fault
  }
  return undefined
}
