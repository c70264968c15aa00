import { complaint } from '#api/complaints.ts'
import { queryCodeOf } from '../server/cases/index.ts'
import type { TestApp } from './app.ts'

export const grievance = {
  kind: 'attitude',
  departmentCode: '01',
  windowCode: '0101',
  story: '窗口人员态度生硬，说材料不对却不说哪里不对',
  contact: '13900001111',
} as const

/** A body each act on a complaint would take. */
export const complaintBodies: Record<string, () => unknown> = {
  '/api/public/complaints': () => grievance,
  '/api/complaints': () => grievance,
  '/api/complaints/:id/accept': () => ({ investigator: '02', matter: '窗口是否一次性告知，服务态度如何' }),
  '/api/complaints/:id/decline': () => ({ reasons: '不属于本中心的事项' }),
  '/api/complaints/:id/statement': () => ({ statement: '已一次性告知，有通知书为证' }),
  '/api/complaints/:id/investigation': () => ({ findings: '调取录像，属实', proposed: 'founded' }),
  '/api/complaints/:id/answer': () => ({
    ...{ outcome: 'founded', answer: '经调查属实，已责令改正', part: 'attitude', severity: 'ordinary' },
  }),
}

/** What opens a complaint to whoever lodged it. */
export async function trackedComplaintBy(app: TestApp, id: string) {
  const { number } = await (await app.as('supervisor')).ask(complaint, { params: { id } })
  return { number, queryCode: queryCodeOf(app.services.keyring, id) }
}
