// What the staff hears of in the application.
import { staffNotices } from '#api/duty.ts'
import type { Database } from '../server/kernel/database.ts'
import { deliverEffects } from '../server/kernel/outbox.ts'
import { tellStaff } from '../server/supervision/index.ts'
import type { TestApp } from './app.ts'

interface Told {
  app: TestApp
  database: Database
}

/** What notices are about: a noun, as `approval` or `order`, and its stream. */
type About = readonly [noun: string, id: string]

/** Tells what waits to be told; gives the kinds of what somebody was told of something, sorted. */
export const staffTold = async (within: Told, who: string, about: About): Promise<string[]> =>
  (await noticesOf(within, who, about)).map(({ kind }) => kind).sort()

/** The same, but for what was read and what has been done. */
export const staffNews = async (within: Told, who: string, about: About): Promise<string[]> =>
  (await noticesOf(within, who, about))
    .filter(({ readAt, isDone }) => readAt === null && !isDone)
    .map(({ kind }) => kind)
    .sort()

async function noticesOf({ app, database }: Told, who: string, [noun, id]: About) {
  await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
  const { notices } = await (await app.as(who)).ask(staffNotices, {})
  return notices.filter(({ facts }) => facts[noun] === id)
}
