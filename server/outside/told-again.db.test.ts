import { beforeAll, describe, expect, it } from 'vitest'
import * as api from '#api/cards.ts'
import { confirmOutage, reportOutage } from '#api/outages.ts'
import { registerOutsideSystem } from '#api/outside.ts'
import { publishSettings } from '#api/supervision-settings.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays, civilDateOf, epochMs, instantOf } from '#domain/kernel/index.ts'
import { compareCards } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { registerOutside } from '#testing/outside-register.ts'
import { replayed } from '#testing/replayed.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { cardEffects, streamsOf, sweepWatched } from '../supervision/index.ts'
import { judgeHistory } from './judge-history.ts'
import { takeBatch } from './take-batch.ts'
import { itemAt, outsideReferences, streamOf, systemAt } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const registered = await registerOutside(app, 'tax')
const { send } = registered
const supervisor = await app.as('supervisor')
const manager = await app.as('centre-manager')
const { cards: desk, regime } = app.services
const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
const today = civilDateOf(now)

const message = (caseNo: string, kind: string, occurTime: string, more: object = {}) => ({
  ...{ caseNo, itemCode: 'TAX-1', seq: 0, dataVersion: 1, kind, occurTime },
  ...more,
})
const push = async (...messages: object[]) => {
  const { body } = await send('/api/outside/messages', { messages })
  expect(body).toMatchObject({ accepted: messages.length })
}
const begin = (caseNo: string, at: string) => [
  message(caseNo, 'application', at, { applicant: null, materials: [], channel: 'window' }),
  message(caseNo, 'accept', at, { state: 'accepted' }),
]
/** A case begun in January 2025, loaded as history and judged as of an instant. */
async function load(caseNo: string, until: string) {
  const intake = { ...desk, regime: regime.current, keyring: app.services.keyring }
  await takeBatch(intake, 'tax', begin(caseNo, '2025-01-02T09:00:00'), { history: true })
  await judgeHistory(intake, 'tax', [streamOf('tax', caseNo)], until)
}
const minutesAgo = (minutes: number) => instantOf(epochMs(now) - minutes * 60_000)
/** Ten working days from then on are the promise. */
const acceptedOn = addWorkdays(nationalCalendar, addDays(today, -60), 1)
const longAgo = `${acceptedOn}T09:00:00`
const lastOn = addWorkdays(nationalCalendar, acceptedOn, 10)
const nextOn = addWorkdays(nationalCalendar, lastOn, 1)

const redOf = async (caseNo: string) =>
  (await supervisor.ask(api.cards, { query: { case: streamOf('tax', caseNo), rule: 'T-03', level: 'red' } })).cards
const carryOut = () => deliverEffects(database, cardEffects(desk))
const timerOf = async (caseNo: string) => {
  const [timer] = await database.query<{ at: string }>(
    `select due_at as at from timer where stream = $1 and kind = 'supervise'`,
    [streamOf('tax', caseNo)],
  )
  return timer?.at ?? null
}

describe('a recorded outage', () => {
  const outage = {
    ...{ fromAt: `${lastOn}T06:00:00Z`, toAt: `${lastOn}T09:00:00Z`, departments: ['01'] },
    ...{ reason: '机房停电', evidence: '停电通知第 12 号' },
  }

  it('exempts the open card of an outside case it excuses, and not the one that was late all the same', async () => {
    await push(...begin('A-1', longAgo), message('A-1', 'finish', `${nextOn}T09:20:00`, { result: 'granted' }))
    await push(...begin('A-2', longAgo))
    await carryOut()
    expect((await redOf('A-1')).map(({ status }) => status)).toEqual(['notified'])
    const { id } = await supervisor.ask(reportOutage, { body: outage })
    await manager.ask(confirmOutage, { params: { id } })
    await carryOut()
    expect((await redOf('A-1')).map(({ status }) => status)).toEqual(['exempted'])
    expect((await redOf('A-2')).map(({ status }) => status)).toEqual(['notified'])
  })

  it('leaves no card of a case it excuses that is told of afterwards', async () => {
    await push(...begin('A-3', longAgo), message('A-3', 'finish', `${nextOn}T09:20:00`, { result: 'granted' }))
    expect(await redOf('A-3')).toEqual([])
  })
})

describe('newly published settings', () => {
  it('reach open outside cases, and let those rest that have ended', async () => {
    await push(...begin('B-1', minutesAgo(2)), ...begin('B-2', minutesAgo(3)))
    await push(message('B-2', 'finish', minutesAgo(2), { result: 'withdrawn' }))
    await database.query(`update timer set due_at = '2099-01-01' where kind = 'supervise'`)
    await supervisor.ask(publishSettings, {
      body: { name: '试行', effectiveFrom: addDays(today, 1), preset: 'over-yellow-ignore-red' },
    })
    await database.query(`update outbox set next_at = clock_timestamp() where kind = 'plan-anew'`)
    await carryOut()
    await sweepWatched(desk, minutesAgo(-5))
    expect((await timerOf('B-1'))?.slice(0, 4)).not.toBe('2099')
    expect(await timerOf('B-2')).toBeNull()
  })
})

describe('told again', () => {
  const later = minutesAgo(-40 * 1_440)

  beforeAll(async () => {
    await push(...begin('C-1', minutesAgo(1)))
    // From now on the system keeps the cases of another department, and its messages may come a day late.
    const { administrator } = registered
    await administrator.ask(registerOutsideSystem, {
      body: {
        ...{ code: 'tax', name: '税务系统', nameEn: 'Tax office', departmentCode: '02', settleHours: 24 },
        ...{ zone: 'Asia/Shanghai', calendar: 'city' },
      },
    })
    await push(...begin('D-1', minutesAgo(1)))
    await load('H-1', '2025-02-28T00:00:00.000Z')
    await load('H-2', '2025-01-10T00:00:00.000Z')
    await sweepWatched(desk, later)
  })

  it('a case keeps the department and the hours it began with, and loaded history its own end', async () => {
    const departmentsOf = async (caseNo: string) => {
      const { cards } = await supervisor.ask(api.cards, { query: { case: streamOf('tax', caseNo) } })
      return [...new Set(cards.map(({ department }) => department.code))]
    }
    expect(await departmentsOf('C-1')).toEqual(['01'])
    expect(await departmentsOf('D-1')).toEqual(['02'])
    expect((await redOf('H-1')).length).toBe(1)
    expect((await redOf('H-2')).length).toBe(0)
  })

  it('a log gives every card of its outside cases, bit for bit', async () => {
    const [system] = await outsideReferences(database.query)
    if (!system) throw new Error('the system is registered')
    const none = () => {
      throw new Error('no case of ours is told here')
    }
    const outside = (stream: string, _system: string, code: string, at: string) => {
      const item = itemAt(system, code, at)
      if (!item) throw new Error(`no item ${code} by ${at}`)
      return {
        facts: { system: systemAt(system, at), item, calendar: desk.calendar(null) },
        judged: system.judged[stream] ?? [],
      }
    }
    const references = { item: none, calendar: desk.calendar, outside }
    const { cases, raised, found } = await replayed(streamsOf(database.query), references, regime.current(), later)
    expect(cases).toBe(9)
    expect(raised.length).toBeGreaterThan(4)
    expect(compareCards(raised, found)).toEqual([])
  })
})
