// Posts with their stand-ins (AB岗), and people who are hindered for as long as something is tried.
import * as duty from '#api/duty.ts'
import type { Database } from '../server/kernel/database.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import type { TestApp } from './app.ts'
import { toyCity } from './toy-city.ts'

type Browser = Awaited<ReturnType<TestApp['as']>>

/** The post of the head of the books falls to these in turn. */
export const holdHeadsPost = (database: Database, ...holders: string[]) =>
  database.query(
    `insert into duty_post (code, department_code, seat, window_code, holders) values ('01-head', '01', 'head', null, $1::uuid[])
      on conflict (code) do update set holders = excluded.holders`,
    [holders.map((name) => accountIdOf(toyCity.code, name))],
  )

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** Somebody is away while this is done. */
export async function away(who: Browser, during: () => Promise<void>): Promise<void> {
  const forAnHour = { start: { at: soon(-60) }, end: { at: soon(60) } }
  const { id } = await who.ask(duty.enterAbsence, { body: { kind: 'meeting', ...forAnHour } })
  await during().finally(() => who.ask(duty.endAbsence, { params: { number: String(id) } }))
}

/** Somebody has an interest in whose number this is while this is done. */
export async function interested(who: Browser, number: string, during: () => Promise<void>): Promise<void> {
  const { interests } = await who.ask(duty.declareInterest, { body: { relation: 'sibling', number } })
  const params = { number: String(interests.at(-1)?.id) }
  await during().finally(() => who.ask(duty.withdrawInterest, { params }))
}
