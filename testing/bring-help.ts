import { beginHelp } from '#api/helps.ts'
import type { TestApp } from './app.ts'
import { aDot, numberOfLi } from './bring-collected.ts'

const begun = {
  number: numberOfLi,
  helper: 'idle-agency',
  until: '2099-12-31',
  tasks: ['取平面图', '交材料'],
  signature: aDot,
}

/** Help for Li by an agency that had nothing of theirs before. */
export const bringHelp = async (app: TestApp): Promise<string> =>
  (await (await app.as('centre-manager')).ask(beginHelp, { body: begun })).id

/** A body each act on help would take. */
export const helpBodies: Record<string, () => unknown> = {
  '/api/helps': () => begun,
  '/api/helps/:id/tasks': () => ({ what: '缴费' }),
  '/api/helps/:id/done': () => ({ task: 1, note: '已取' }),
  '/api/helps/:id/end': () => ({ note: '都办好了' }),
}
