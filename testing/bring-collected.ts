import { collectResult } from '#api/collecting.ts'
import type { TestApp } from './app.ts'
import { bringCase } from './bring-case.ts'

/** The number of the document Li shows. */
export const numberOfLi = '320684198001010018'

/** A drawing of one dot (PNG, base64). */
export const aDot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A result of Li's that was signed for at the window. */
export async function bringCollected(app: TestApp) {
  const { id } = await bringCase(app, 'issued')
  const body = { number: numberOfLi, signature: aDot }
  await (await app.as('clerk')).ask(collectResult, { params: { id }, body })
  return { id, fileId: '' }
}

/** A body each act at the collecting desk would take. */
export const collectingBodies: Record<string, () => unknown> = {
  '/api/collecting/find': () => ({ number: numberOfLi }),
  '/api/cases/:id/collect': () => ({ number: numberOfLi, signature: aDot }),
}
