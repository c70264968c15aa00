import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { myNotices } from '#api/notices.ts'
import { startApp, testConfig, temporaryFolder } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { catchMail, refusal } from '#testing/mail-catcher.ts'
import { layWire } from '#testing/wire.ts'
import type { Config } from '../config.ts'
import { deliverEffects, failedEffects, retryFailedEffects } from '../kernel/outbox.ts'
import { createServices } from '../services.ts'
import { createMailer } from './mailer.ts'
import { forgetUnended, NotTaken } from './send-once.ts'

const database = await createDatabase()
const catcher = await catchMail()
afterAll(() => catcher.stop())
const from = 'onedoor@spzx.example.cn'
const dataDir = temporaryFolder()
const wire = await layWire(catcher.url)
const app = await startApp(database, { dataDir, smtp: { url: wire.url, from } })
/** Another server of the same city. */
const anotherServer = async (settings: Partial<Config>) => {
  const services = createServices(database, { ...testConfig(dataDir, database.url), ...settings })
  await services.place.load()
  return services.notices
}
await database.query(`update account set email = 'li@example.cn', notify_email = true where username = 'li'`)
const { mails, on } = catcher
const [keep, take] = [on.message, on.recipient]

const makeDue = () => database.query(`update outbox set next_at = clock_timestamp() where next_at < 'infinity'`)
const tellAll = async () => {
  await makeDue()
  while ((await app.deliverEffects()) > 0);
}
const waitingMail = () =>
  database.query(
    `select attempts, last_error as error from outbox where kind = 'email' and done_at is null and next_at < 'infinity'`,
  )

beforeEach(async () => {
  Object.assign(on, { message: keep, recipient: take })
  await tellAll()
  await database.query('delete from outbox where done_at is null')
  mails.length = 0
})

describe('a mail server', () => {
  it('that is busy is asked again', async () => {
    on.recipient = () => {
      throw refusal(451, 'li@example.cn: try again later')
    }
    await bringCase(app, 'submitted')
    await tellAll()
    expect(await waitingMail()).toEqual([{ attempts: 1, error: 'NotTaken: mail: EENVELOPE 451' }])
    on.recipient = take
    await tellAll()
    expect([mails.length, await waitingMail()]).toEqual([1, []])
  })

  it('that knows no such recipient is asked once; the failure names no address', async () => {
    on.recipient = () => {
      throw refusal(550, 'li@example.cn: no such user')
    }
    await bringCase(app, 'submitted')
    await tellAll()
    expect(await failedEffects(database)).toMatchObject([
      { kind: 'email', attempts: 1, error: 'Hopeless: mail: EENVELOPE 550' },
    ])
  })

  it('that breaks off while it has the message is not given it twice, unless an operator says so', async () => {
    let broken = 0
    on.message = async (mail) => {
      broken += 1
      await keep(mail)
      await wire.cut()
    }
    await bringCase(app, 'submitted')
    await database.query(`update outbox set next_at = clock_timestamp()`)
    const [inApplication = {}, , byMail = {}] = app.services.notices.channels
    await deliverEffects(database, inApplication)
    await deliverEffects(database, byMail)
    on.message = keep
    await wire.mend()
    await tellAll()
    expect([broken, mails.length]).toEqual([1, 1])
    expect(await failedEffects(database)).toMatchObject([
      { kind: 'email', error: 'Hopeless: may have been sent: the connection was lost' },
    ])
    await forgetUnended(database.query, await retryFailedEffects(database.query))
    await tellAll()
    expect([mails.length, await failedEffects(database)]).toEqual([2, []])
  })

  it('that is so slow that it is given up has nothing of the message afterwards', async () => {
    const slow = await catchMail()
    const asked = Promise.withResolvers<undefined>()
    const answer = Promise.withResolvers<undefined>()
    slow.on.recipient = () => (asked.resolve(undefined), answer.promise)
    const sending = createMailer({ url: slow.url, from }, 300).send({
      key: 'a change',
      to: 'li@example.cn',
      subject: '您的办件有新进展',
      text: '您好',
      language: 'zh-CN',
    })
    await Promise.all([asked.promise, expect(sending).rejects.toThrow(NotTaken)])
    // Now it would take the message: whoever gave it up may have sent it anew.
    answer.resolve(undefined)
    await slow.stop()
    expect(slow.mails).toEqual([])
  })

  it('that is dead holds up nothing else', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const dead = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const sockets: Socket[] = []
    silent.on('connection', (socket) => sockets.push(socket))
    const notices = await anotherServer({ smtp: { url: dead, from } })
    const { id } = await bringCase(app, 'submitted')
    const [inApplication = {}, , byMail = {}] = notices.channels
    await deliverEffects(database, inApplication)
    const mailing = deliverEffects(database, byMail)
    const { notices: told } = await (await app.as('li')).ask(myNotices, {})
    expect(told.some(({ caseId }) => caseId === id)).toBe(true)
    expect(await mailing).toBe(0)
    expect(await waitingMail()).toEqual([{ attempts: 1, error: 'NotTaken: mail: ETIMEDOUT' }])
    sockets.forEach((socket) => socket.destroy())
    silent.close()
  }, 20_000)
})

describe('two servers', () => {
  it('send one mail for one change, however often it is delivered', async () => {
    const second = await anotherServer({ smtp: { url: catcher.url, from } })
    const release: (() => void)[] = []
    on.message = async (mail) => {
      await keep(mail)
      await new Promise<void>((resolve) => release.push(resolve))
    }
    await bringCase(app, 'submitted')
    const [inApplication = {}, , byMail = {}] = app.services.notices.channels
    await deliverEffects(database, inApplication)
    const first = deliverEffects(database, byMail)
    await expect.poll(() => mails.length).toBe(1)
    // The first server is so slow that its hold on the effect has run out.
    await makeDue()
    expect(await second.deliver()).toBe(1)
    expect(await waitingMail()).toMatchObject([{ error: 'Error: somebody else is sending it' }])
    release.forEach((answer) => answer())
    expect(await first).toBe(1)
    await tellAll()
    expect([mails.length, await failedEffects(database)]).toEqual([1, []])
  })

  it('do not send what a third had begun when it died', async () => {
    await bringCase(app, 'submitted')
    const [inApplication = {}] = app.services.notices.channels
    await deliverEffects(database, inApplication)
    await database.query(
      `insert into sent_message (dedupe_key, begun_at)
       select dedupe_key, clock_timestamp() - interval '2 minutes' from outbox where kind = 'email' and done_at is null`,
    )
    await tellAll()
    expect(mails).toEqual([])
    expect(await failedEffects(database)).toMatchObject([
      { error: 'Hopeless: may have been sent: its sender was cut off' },
    ])
  })
})

describe('in the quiet hours', () => {
  it('messages wait for the morning, the application does not', async () => {
    const [clock] = await database.query<{ minute: number }>(
      `select extract(hour from t)::int * 60 + extract(minute from t)::int as minute
       from (select clock_timestamp() at time zone 'Asia/Shanghai' as t) now`,
    )
    const minute = clock?.minute ?? 0
    const quietHours = { from: (minute + 1_430) % 1_440, to: (minute + 60) % 1_440 }
    const night = await anotherServer({ smtp: { url: catcher.url, from }, quietHours })
    const { id } = await bringCase(app, 'submitted')
    await night.deliver()
    const { notices: told } = await (await app.as('li')).ask(myNotices, {})
    expect(told.some(({ caseId }) => caseId === id)).toBe(true)
    expect(mails).toEqual([])
    const waiting = await database.query(
      `select kind, attempts, next_at > clock_timestamp() + interval '58 minutes' as later from outbox where done_at is null order by kind`,
    )
    expect(waiting).toEqual([
      { kind: 'email', attempts: 0, later: true },
      { kind: 'sms', attempts: 0, later: true },
    ])
  })
})

describe('a mail', () => {
  it('has the same name each time it is tried, and says that nobody wrote it', async () => {
    const mailer = createMailer({ url: catcher.url, from })
    const mail = { key: 'a change', to: 'li@example.cn', subject: '您的办件有新进展', text: '您好', language: 'zh-CN' }
    await mailer.send(mail)
    await mailer.send(mail)
    const [first, again] = mails.map(({ raw }) => /^message-id: (.+)$/im.exec(raw)?.[1])
    expect(first).toBe(again)
    expect(mails[0]).toMatchObject({ subject: mail.subject, text: mail.text })
    expect(mails[0]?.raw).toContain('Auto-Submitted: auto-generated')
  })
})
