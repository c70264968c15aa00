import { describe, expect, it } from 'vitest'
import * as contract from '#api/announcements.ts'
import { startApp } from '#testing/app.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const { anonymous } = app

const texts = {
  title: '大厅周六开放',
  titleEn: 'Open on Saturdays',
  body: '周六上午开放。',
  bodyEn: 'Open in the morning.',
}
const draft = async (body: typeof texts = texts) => (await manager.ask(contract.draftAnnouncement, { body })).id
const seen = async (id: string) => (await manager.ask(contract.managedAnnouncement, { params: { id } })).version
const publish = async (id: string) =>
  manager.ask(contract.publishAnnouncement, { params: { id }, ifMatch: await seen(id) })
const published = async (body: typeof texts = texts) => {
  const id = await draft(body)
  await publish(id)
  return id
}
const read = (id: string) => anonymous.ask(contract.announcement, { params: { id } })
const unread = (id: string) => anonymous.refused(contract.announcement, { params: { id } })
const feed = async (lang = 'zh-CN') => (await anonymous.send('GET', `/feed.atom?lang=${lang}`)).text

describe('an announcement', () => {
  it('is read by nobody while it is a draft', async () => {
    const id = await draft()
    expect(await unread(id)).toMatchObject({ status: 404, code: 'announcement-not-found' })
    expect(await feed()).not.toContain(id)
  })

  it('is read by anyone once published, newest first', async () => {
    const [older, newer] = [await published(), await published()]
    expect(await read(newer)).toMatchObject({ ...texts, demo: false })
    const { announcements } = await anonymous.ask(contract.announcementList, {})
    expect(announcements.slice(0, 2).map(({ id }) => id)).toEqual([newer, older])
  })

  it('keeps its published text until the new one is published, and its first day for good', async () => {
    const id = await published()
    const first = await read(id)
    const edited = await manager.ask(contract.editAnnouncement, {
      params: { id },
      body: { ...texts, body: '改了' },
      ifMatch: 1,
    })
    expect(edited).toMatchObject({ version: 2, publishedVersion: 1, status: 'published', body: '改了' })
    expect(await read(id)).toEqual(first)
    await publish(id)
    const second = await read(id)
    expect(second).toMatchObject({ body: '改了', publishedAt: first.publishedAt })
    expect(second.updatedAt > first.updatedAt).toBe(true)
  })

  it('published twice is published once', async () => {
    const id = await published()
    const first = await read(id)
    await publish(id)
    expect(await read(id)).toEqual(first)
  })

  it('is withdrawn for good', async () => {
    const id = await published()
    const withdrawn = await manager.ask(contract.withdrawAnnouncement, {
      params: { id },
      body: { reason: '有误' },
      ifMatch: 1,
    })
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawnBecause: '有误' })
    expect(await unread(id)).toMatchObject({ status: 404 })
    expect(await feed()).not.toContain(id)
    const before = await footprint(database)
    const again = [
      await manager.refused(contract.publishAnnouncement, { params: { id }, ifMatch: 1 }),
      await manager.refused(contract.editAnnouncement, { params: { id }, body: texts, ifMatch: 1 }),
      await manager.refused(contract.withdrawAnnouncement, { params: { id }, body: { reason: '又' }, ifMatch: 1 }),
    ]
    expect(again.map(({ status, code }) => `${status} ${code}`)).toEqual(Array(3).fill('409 announcement-withdrawn'))
    expect(await footprint(database)).toEqual(before)
  })

  it('is neither edited, published nor withdrawn by who does not say which version they saw', async () => {
    const id = await draft()
    const before = await footprint(database)
    const answers = [
      await manager.refused(contract.editAnnouncement, { params: { id }, body: texts }),
      await manager.refused(contract.publishAnnouncement, { params: { id }, language: 'en' }),
      await manager.refused(contract.withdrawAnnouncement, { params: { id }, body: { reason: '有误' } }),
    ]
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(Array(3).fill('428 if-match-missing'))
    expect(await footprint(database)).toEqual(before)
  })

  it('is not changed over the head of a colleague', async () => {
    const id = await draft()
    await manager.ask(contract.editAnnouncement, { params: { id }, body: texts, ifMatch: 1 })
    const no = await manager.refused(contract.publishAnnouncement, { params: { id }, ifMatch: 1, language: 'en' })
    expect(no).toMatchObject({
      status: 409,
      code: 'announcement-changed',
      facts: { version: 2, by: expect.stringMatching(/./) as string },
    })
  })

  it('whose text changes in the database no longer exists', async () => {
    await published()
    await expect(database.query(`update announcement_version set body = ''`)).rejects.toThrow()
    await expect(database.query('delete from announcement_version')).rejects.toThrow()
  })

  it('leaves who did what in the audit', async () => {
    const id = await published()
    const rows = await database.query<{ action: string }>(
      `select action from audit where detail ->> 'subject' = $1 order by id`,
      [id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['draft-announcement', 'publish-announcement'])
  })
})

describe('a text that shows a number of a person', () => {
  const shown = {
    ...texts,
    titleEn: 'Call 138 0013 8000',
    body: '名单：\n李某，320684198001010018\n卡号6222021111000123459',
  }

  it.each([
    [
      'zh-CN',
      [
        '第 1 行含有手机号码（138****8000）。',
        '第 2 行含有身份证号码（320684********0018）。',
        '第 3 行含有银行卡号（6222***********3459）。',
      ],
    ],
    [
      'en',
      [
        'Line 1 holds a mobile number (138****8000).',
        'Line 2 holds a citizen id (320684********0018).',
        'Line 3 holds a bank card number (6222***********3459).',
      ],
    ],
  ] as const)('is kept as a draft and not published: said in %s with field and line', async (language, sentences) => {
    const id = await draft(shown)
    const before = await footprint(database)
    const no = await manager.refused(contract.publishAnnouncement, { params: { id }, language, ifMatch: 1 })
    expect(no).toMatchObject({ status: 400, code: 'announcement-shows-personal-data' })
    const [mobile, citizen, card] = sentences
    expect(no.errors).toEqual([
      { field: 'titleEn', message: mobile },
      { field: 'body', message: citizen },
      { field: 'body', message: card },
    ])
    expect(await footprint(database)).toEqual(before)
  })
})

describe('the same request again', () => {
  it('is answered the same and done once', async () => {
    const key = nextKey()
    const first = await manager.ask(contract.draftAnnouncement, { body: texts, key })
    const before = await footprint(database)
    const both = await Promise.all([1, 2].map(() => manager.ask(contract.draftAnnouncement, { body: texts, key })))
    expect(both).toEqual([first, first])
    expect(await footprint(database)).toEqual(before)
  })

  it('sent twice at once begins one announcement', async () => {
    const key = nextKey()
    const [one, other] = await Promise.all(
      [1, 2].map(() => manager.ask(contract.draftAnnouncement, { body: texts, key })),
    )
    expect(one).toEqual(other)
  })

  it('with another text is refused', async () => {
    const key = nextKey()
    await manager.ask(contract.draftAnnouncement, { body: texts, key })
    const no = await manager.refused(contract.draftAnnouncement, { body: { ...texts, title: '别的' }, key })
    expect(no).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })
})

describe('lists', () => {
  it('page by key, and show those who write the status', async () => {
    const ids = [await published(), await published(), await draft()]
    const seen: string[] = []
    let after: string | null = ''
    do {
      const query: { limit: string; after: string } = { limit: '2', after: after ?? '' }
      const page = await anonymous.ask(contract.announcementList, { query })
      seen.push(...page.announcements.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids.slice(0, 2)))
    const { announcements } = await manager.ask(contract.managedAnnouncements, {
      query: { status: 'draft', limit: '1' },
    })
    expect(announcements).toMatchObject([{ id: ids[2], status: 'draft', publishedVersion: null }])
  })
})

describe('the feed', () => {
  it('is well-formed Atom in each language, whatever is written', async () => {
    const body = '第一段 <b>&"\n第二行\n\n- 甲\n- 乙'
    const id = await published({
      title: '<公告> & ]]>',
      titleEn: 'A "notice"',
      body,
      bodyEn: '<script>alert(1)</script>',
    })
    const zh = await feed()
    expect(zh).toContain('xml:lang="zh-CN"')
    expect(zh).toContain(`<id>urn:uuid:${id}</id>\n    <title>&lt;公告&gt; &amp; ]]&gt;</title>`)
    expect(zh).toContain('&lt;p&gt;第一段 &amp;lt;b&amp;gt;&amp;amp;&amp;quot;&lt;br&gt;第二行&lt;/p&gt;')
    expect(zh).toContain('&lt;ul&gt;&lt;li&gt;甲&lt;/li&gt;&lt;li&gt;乙&lt;/li&gt;&lt;/ul&gt;')
    expect(await feed('en')).toContain('&lt;p&gt;&amp;lt;script&amp;gt;alert(1)')
    for (const text of [zh, await feed('en')]) {
      expect(text.match(/<entry>/g)?.length).toBe(text.match(/<\/entry>/g)?.length)
      expect(text.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      expect(text).toMatch(
        /<link rel="self" type="application\/atom\+xml" href="http:\/\/localhost:3000\/feed.atom\?lang=/,
      )
    }
  })

  it('speaks Chinese to who does not say, and knows no third language', async () => {
    const { headers, text } = await anonymous.send('GET', '/feed.atom')
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(text).toContain('xml:lang="zh-CN"')
    expect((await anonymous.send('GET', '/feed.atom?lang=fr')).status).toBe(400)
  })
})
