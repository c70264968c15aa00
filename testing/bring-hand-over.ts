import { handOverPapers, receivePapers } from '#api/hand-overs.ts'
import type { TestApp } from './app.ts'
import { bringCase } from './bring-case.ts'

const stations = ['a hand-over list', 'a differing hand-over list'] as const
export type HandOverStation = (typeof stations)[number]
export const isHandOverStation = (thing: string): thing is HandOverStation =>
  (stations as readonly string[]).includes(thing)

/** A list of one case in review and a set of drawings, from the window of the books to the office behind it. */
export async function bringHandOver(app: TestApp, station: HandOverStation): Promise<string> {
  const { id: caseId } = await bringCase(app, 'in-review')
  const papers = [
    { caseId, what: '申请材料', copies: 1 },
    { what: '图纸', copies: 3 },
  ]
  const { id } = await (await app.as('clerk')).ask(handOverPapers, { body: { to: 'back', papers } })
  if (station === 'a differing hand-over list')
    await (await app.as('reviewer')).ask(receivePapers, { params: { id }, body: differing })
  return id
}

const differing = { discrepancies: [{ line: 2, what: '只有两份' }] }

/** A body each act on a list would take. */
export const handOverBodies: Record<string, (fileId: string, id: string, caller: string) => unknown> = {
  '/api/hand-overs': (_, __, caller) => ({
    to: caller === 'centre-manager' ? 'front' : 'issuing',
    department: '01',
    papers: [{ what: '图纸', copies: 1 }],
  }),
  '/api/hand-overs/:id/receive': () => differing,
  '/api/hand-overs/:id/settle': () => ({ settlement: '补交一份' }),
  '/api/hand-overs/:id/take-back': () => ({ reason: '拿错了' }),
}
