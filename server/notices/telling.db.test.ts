import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '#api/cases.ts'
import { myNotices } from '#api/notices.ts'
import { everybodysPassword, startApp, temporaryFolder } from '#testing/app.ts'
import { bringCase, marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { catchMail } from '#testing/mail-catcher.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { mostADay } from './tell-notices.ts'
import { createAccount, setPassword } from '../identity/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'

const database = await createDatabase()
const catcher = await catchMail()
afterAll(() => catcher.stop())
const dataDir = temporaryFolder()
const publicOrigin = 'https://spzx.example.cn'
const smtp = { url: catcher.url, from: '一门 <onedoor@spzx.example.cn>' }
const app = await startApp(database, { dataDir, publicOrigin, smtp })
const { mails } = catcher

const smsFile = path.join(dataDir, 'sms-outbox/sms.jsonl')
const texts = () =>
  existsSync(smsFile)
    ? readFileSync(smsFile, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { to: string; text: string })
    : []
const wish = (username: string, wishes: string) =>
  database.query(`update account set ${wishes} where username = $1`, [username])
const tellAll = async () => {
  while ((await app.deliverEffects()) > 0);
}

beforeEach(async () => {
  await tellAll()
  await database.query(`update account set email = null, notify_email = false, notify_sms = true, language = 'zh-CN'`)
  mails.length = 0
})

describe('a change of a case', () => {
  it('is told once a channel: in the application, by mail in one’s language, by text message', async () => {
    await wish('li', `email = 'li@example.cn', notify_email = true, language = 'en'`)
    const before = texts().length
    const { id } = await bringCase(app, 'submitted')
    await tellAll()
    await tellAll()
    const [mail] = mails
    expect(mails).toHaveLength(1)
    expect(mail).toMatchObject({ from: 'onedoor@spzx.example.cn', to: ['li@example.cn'] })
    expect(mail?.subject).toBe('There is news about your case')
    expect(mail?.text).toContain('The application was submitted')
    expect(mail?.text).toContain(`${publicOrigin}/cases/${id}`)
    expect(mail?.text).toMatch(/number 320684\d{15}/)
    expect(texts().slice(before)).toMatchObject([
      { to: '13800138000', text: expect.stringContaining('Your case') as string },
    ])
    const { notices } = await (await app.as('li')).ask(myNotices, {})
    expect(notices.filter(({ caseId }) => caseId === id)).toMatchObject([
      {
        kind: 'CaseSubmitted',
        happened: '申请已提交',
        happenedEn: 'The application was submitted',
        applicant: '李书友',
      },
    ])
  })

  it('leaves the house no more often than the cap of a day; beyond it is told in the application', async () => {
    await wish('li', `email = 'li@example.cn', notify_email = true`)
    const told = `select (payload ->> 'personId') as person, count(*) as n from outbox where payload ? 'personId' group by 1`
    const before = texts().length
    for (let n = 0; n < mostADay; n++) await bringCase(app, 'submitted')
    await tellAll()
    const [most] = await database.query<{ n: number }>(`select max(n) as n from (${told}) t`)
    expect(Number(most?.n)).toBe(mostADay)
    expect(mails.length + texts().length - before).toBeLessThanOrEqual(mostADay)
    expect(mails.length + texts().length - before).toBeGreaterThan(0)
    const { notices } = await (await app.as('li')).ask(myNotices, { query: { limit: '100' } })
    expect(notices.length).toBeGreaterThan(mostADay)
    // The next day counts anew.
    await database.query(`update outbox set created_at = created_at - interval '1 day'`)
    const sentBefore = mails.length
    await bringCase(app, 'submitted')
    await tellAll()
    expect(mails.length).toBe(sentBefore + 1)
    await database.query(`update outbox set created_at = created_at - interval '1 day'`)
  })

  it('is counted by an index, not by reading through what ever was sent', async () => {
    const rows = await database.transaction(async (query) => {
      await query('set local enable_seqscan = off')
      return query<Record<string, string>>(`explain select count(*) from outbox o where o.payload ->> 'personId' = 'x'
        and o.payload ? 'personId' and o.created_at >= date_trunc('day', clock_timestamp(), 'Asia/Shanghai')`)
    })
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('outbox_person')
  })

  it('reaches the agent of the party, who is told it is about somebody else', async () => {
    await wish('agency', `email = 'agency@example.cn', notify_email = true`)
    await wish('wang', `email = 'wang@example.cn', notify_email = true`)
    await bringCase(app, 'awaiting-correction')
    await tellAll()
    expect(mails.map(({ to }) => to)).toEqual([['agency@example.cn'], ['agency@example.cn']])
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['您的办件有新进展', '您的办件需要您处理'])
    expect(mails.every(({ text }) => text.includes('您代办的办件'))).toBe(true)
  })

  it('is not sent to who gave no address, wants nothing, or has left', async () => {
    await wish('li', `email = 'li@example.cn', notify_sms = false`)
    await wish('agency', `email = 'agency@example.cn', notify_email = true, disabled_at = clock_timestamp()`)
    const before = texts().length
    await bringCase(app, 'submitted')
    await tellAll()
    await wish('agency', 'disabled_at = null')
    expect([mails.length, texts().length - before]).toEqual([0, 0])
  })

  it('is not sent to who only claims to be somebody, before a window has seen the document', async () => {
    await wish('li', `email = 'li@example.cn', notify_email = true, verified_at = null`)
    const before = texts().length
    await bringCase(app, 'submitted')
    await tellAll()
    await wish('li', 'verified_at = clock_timestamp()')
    expect([mails.length, texts().length - before]).toEqual([0, 0])
  })

  it('is not sent to who changed their mind before it left', async () => {
    await wish('li', `email = 'li@example.cn', notify_email = true`)
    const before = texts().length
    await bringCase(app, 'submitted')
    const [inApplication = {}] = app.services.notices.channels
    await deliverEffects(database, inApplication)
    await wish('li', `email = null, notify_email = false, notify_sms = false`)
    await tellAll()
    expect([mails.length, texts().length - before]).toEqual([0, 0])
  })

  it('that is history is told in the application only', async () => {
    await wish('li', `email = 'li@example.cn', notify_email = true`)
    const before = texts().length
    await bringCase(app, 'submitted')
    await database.query(
      `update outbox set payload = jsonb_set(payload, '{at}', '"2008-01-28T01:00:00Z"') where done_at is null`,
    )
    await tellAll()
    expect([mails.length, texts().length - before]).toEqual([0, 0])
  })
})

describe('what leaves the house', () => {
  it('names nobody: no name, number, mobile, address, answer or paper', async () => {
    const canary = {
      kind: 'person' as const,
      name: '金丝雀',
      number: '320684197503030014',
      mobile: '13912345678',
      address: '海门市鸟鸣路一号',
    }
    const { id: partyId } = await app.services.people.findOrCreate(canary)
    await createAccount(database, { username: 'canary', role: 'applicant', name: '金丝雀', nameEn: 'Canary', partyId })
    await setPassword(database, 'canary', everybodysPassword)
    await wish('canary', `email = 'somebody@example.cn', notify_email = true`)
    const bird = await app.as('canary')
    const { id: fileId } = await bird.upload('birdcage.pdf', pdf.replace('Catalog', 'Birdsong'))
    const answers = { ...marketAnswers, goods: '鸟笼' }
    const body = { itemCode: marketPermit.code, answers, materials: [{ material: 'site-plan', fileId }] }
    const { id } = await bird.ask(contract.draftCase, { body })
    const before = texts().length
    await bird.ask(contract.submitCase, { params: { id } })
    const clerk = await app.as('clerk')
    await clerk.ask(contract.receiveCase, { params: { id } })
    const defects = [{ subject: 'site-plan', defect: '羽毛' }]
    await clerk.ask(contract.requestCorrection, { params: { id }, body: { defects, fits: ['form'] } })
    await tellAll()
    const said = [
      ...mails.flatMap(({ raw, subject, text }) => [raw, subject, text]),
      ...texts()
        .slice(before)
        .map(({ text }) => text),
    ]
    expect(mails).toHaveLength(2)
    expect(
      texts()
        .slice(before)
        .map(({ to }) => to),
    ).toEqual([canary.mobile, canary.mobile])
    const secrets = [
      ...Object.values(canary).slice(1),
      '320684198001010018',
      '13800138000',
      'birdcage',
      'Birdsong',
      '鸟笼',
      '羽毛',
    ]
    const waiting = await database.query('select kind, dedupe_key, payload, last_error from outbox')
    for (const secret of secrets)
      expect([...said, JSON.stringify(waiting)].filter((text) => text.includes(secret))).toEqual([])
  })
})
