import { personalDataIn } from '#domain/kernel/index.ts'
import { Problem, type ProblemCode } from './problem.ts'

/** Throws a 400 naming each field and line of some texts that shows a number of a person. */
export function refusePersonalData(texts: Readonly<Record<string, unknown>>, code: ProblemCode = 'invalid'): void {
  const fields = Object.entries(texts).flatMap(([field, text]) =>
    (typeof text === 'string' ? personalDataIn(text) : []).map(({ kind, line, masked }) => ({
      ...{ field, message: `field-shows-${kind}`, facts: { line, number: masked } },
    })),
  )
  if (fields.length > 0) throw new Problem(400, code, {}, fields)
}
