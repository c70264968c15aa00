// A case that was taken in long ago and left lying.
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { inThePast } from './in-the-past.ts'
import { submitCase } from './submit-case.ts'
import type { Visitor } from './visitor.ts'

/** Leaves a nurse's application lying for thirty days since it was received; `clerk` is signed in. Gives its id. */
export async function leaveCaseLying(clerk: Visitor): Promise<string> {
  const username = 'health-clerk-1'
  const { id: like } = await submitCase(clerk)
  const on = addDays(civilDateOf(new Date().toISOString()), -30)
  return inThePast({ visitor: clerk, username }, like, { on, acts: [[on, username, { type: 'ReceiveCase' }]] })
}
