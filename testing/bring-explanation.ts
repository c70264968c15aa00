// Brings a case that took longer than is published, and its public explanation to where a test begins.
import { writeExplanation } from '#api/explanations.ts'
import type { TestApp } from './app.ts'
import { begunDaysAgo } from './long-ago.ts'
import { marketPermit } from './toy-city.ts'

const stations = ['a case past its promise', 'a written explanation'] as const
export type ExplanationStation = (typeof stations)[number]

export const isExplanationStation = (thing: string): thing is ExplanationStation =>
  stations.some((station) => station === thing)

export const explanationWords = {
  reason: 'many-applications',
  body: '月末申请集中，审查人手不足。',
  bodyEn: null,
} as const

/** A case of the book market left lying for ninety days since it was accepted; gives its id. */
export async function bringOverrun(app: TestApp): Promise<string> {
  const { id, act } = await begunDaysAgo(app, 90, marketPermit.code)
  await act(90, 'clerk', { type: 'ReceiveCase' })
  await act(89, 'clerk', { type: 'AcceptCase' })
  return id
}

/** A case that owes an explanation, written by the reviewer where that is asked for. */
export async function bringExplanation(app: TestApp, station: ExplanationStation): Promise<string> {
  const id = await bringOverrun(app)
  if (station === 'a written explanation')
    await (await app.as('reviewer')).ask(writeExplanation, { params: { id }, body: explanationWords })
  return id
}

/** A body each act on an explanation would take. */
export const explanationBodies: Record<string, () => unknown> = {
  '/api/explanations/:id/versions': () => explanationWords,
  '/api/explanations/:id/sign': () => ({ version: 1 }),
}
