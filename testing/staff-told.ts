// What the staff hears of in the application.
import { staffNotices } from '#api/duty.ts'
import type { Database } from '../server/kernel/database.ts'
import { deliverEffects } from '../server/kernel/outbox.ts'
import { tellStaff } from '../server/supervision/index.ts'
import type { TestApp } from './app.ts'

/** Tells what waits to be told; gives the kinds of what somebody was told of a stage (`approval` or `acceptance`), sorted. */
export async function staffTold(
  { app, database }: { app: TestApp; database: Database },
  who: string,
  [handling, id]: readonly ['approval' | 'acceptance', string],
): Promise<string[]> {
  await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
  const { notices } = await (await app.as(who)).ask(staffNotices, {})
  return notices
    .filter(({ facts }) => facts[handling] === id)
    .map(({ kind }) => kind)
    .sort()
}
