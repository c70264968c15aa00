import { Type } from 'typebox'

/** What an applicant answered to the guided questions (情形) of an item: question code to answer code. */
export const Situation = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 40 }), {
  maxProperties: 20,
})

/** A situation as one value of a query string: `kind.renew,size.small`. */
export const SituationText = Type.String({
  pattern: '^([a-z0-9-]{1,40}\\.[a-z0-9-]{1,40}(,[a-z0-9-]{1,40}\\.[a-z0-9-]{1,40}){0,19})?$',
  maxLength: 1700,
})

/** Reads a `SituationText`. */
export const situationIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [question, answer] = pair.split('.')
      return question && answer ? [[question, answer]] : []
    }),
  )
