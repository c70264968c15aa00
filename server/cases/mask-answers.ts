import type { FormField, FormSchema } from '#domain/catalogue/index.ts'
import { maskCitizenId, maskMobile } from '#domain/kernel/index.ts'

/** Long enough to say that something is there, too uniform to say what. */
const hidden = '＊＊＊'

function maskAnswer({ format }: FormField, answer: unknown): unknown {
  if (typeof answer !== 'string' || answer === '') return answer === '' ? answer : hidden
  if (format === 'citizen-id') return maskCitizenId(answer)
  if (format === 'mobile') return maskMobile(answer)
  return hidden
}

/** Answers for those who do not handle the case: what the form calls personal is masked, the rest is as it was given. */
export function maskAnswers({ properties }: FormSchema, answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      const field = properties[name]
      return [name, field?.['x-personal'] ? maskAnswer(field, answer) : answer]
    }),
  )
}
