import { expect } from 'vitest'
import { ownCity } from './own-city.ts'
import type { Visitor } from './visitor.ts'

/** Sends a command of whoever sits at this browser, as the page would; gives the answer. */
export async function send({ context }: Visitor, path: string, data: object = {}): Promise<Record<string, unknown>> {
  const headers = { 'idempotency-key': crypto.randomUUID(), origin: ownCity.origin }
  let answer = await context.request.post(path, { headers, data })
  // The clock of the server may write to the same stream, most of all where the past was just played: whoever comes second looks again.
  for (let tries = 0; tries < 5 && (await answer.text()).includes('someone-was-first'); tries++)
    answer = await context.request.post(path, { headers, data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as Record<string, unknown>
}

/** The code of the lawful "no" to a command of whoever sits at this browser. */
export async function refusal({ context }: Visitor, path: string, data: object = {}): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID(), origin: ownCity.origin }
  const answer = await context.request.post(path, { headers, data })
  expect([403, 409], await answer.text()).toContain(answer.status())
  return ((await answer.json()) as { code: string }).code
}
