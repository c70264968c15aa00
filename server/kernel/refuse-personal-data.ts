import { personalDataIn } from '#domain/kernel/index.ts'
import { Problem, type ProblemCode } from './problem.ts'

/** What a text gives away: what kind of thing, in which line, and what may be said of it. */
interface Shown {
  field: string
  kind: string
  line: number
  masked: string
}

/** Throws a 400 naming each field and line that gives something away, if any does. */
export function refuseShown(shown: readonly Shown[], code: ProblemCode): void {
  if (shown.length === 0) return
  const fields = shown.map(({ field, kind, line, masked }) => ({
    ...{ field, message: `field-shows-${kind}`, facts: { line, number: masked } },
  }))
  throw new Problem(400, code, {}, fields)
}

/** Throws a 400 naming each field and line of some texts that shows a number of a person. */
export function refusePersonalData(texts: Readonly<Record<string, unknown>>, code: ProblemCode = 'invalid'): void {
  const shown = Object.entries(texts).flatMap(([field, text]) =>
    (typeof text === 'string' ? personalDataIn(text) : []).map((number) => ({ field, ...number })),
  )
  refuseShown(shown, code)
}
