import { Refusal } from '#domain/kernel/index.ts'

/** How often somebody else may be first before whoever carries out an effect is to come back later. */
const most = 5

/**
 * Sends what a project is to write down about itself. Where somebody else changed it at that very moment it is decided anew, for
 * nobody would come back to it; any other "no" is lawful and stands.
 */
export async function sendOrAgain<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send()
    if (!(answer instanceof Refusal) || answer.code !== 'someone-was-first') return answer
    if (attempt === most) throw new Error(`somebody else was first ${most} times`)
  }
}
