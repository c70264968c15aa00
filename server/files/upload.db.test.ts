import { request as httpRequest } from 'node:http'
import { afterAll, describe, expect, it, test } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { bodyOf, ending, multipart, openFileSite, pdf, sha256, type Who } from './file-site.fixture.ts'

const database = await createDatabase()
const { app, who, url, upload, uploadBody, download, attach, waiting, isStored, close } = await openFileSite(database)
afterAll(close)

describe('an upload', () => {
  it('comes back byte for byte, to be saved and never shown', async () => {
    const bytes = Buffer.concat([pdf('申请'), Buffer.from([0, 13, 10, 255])])
    const answer = await upload('applicant', '申请表.pdf', bytes)
    expect(answer.statusCode).toBe(200)
    const record = answer.json<{ id: string }>()
    expect(record).toMatchObject({
      sha256: sha256(bytes),
      name: '申请表.pdf',
      type: 'application/pdf',
      size: bytes.length,
    })
    const { rawPayload, headers } = await download('applicant', record.id)
    expect(rawPayload.equals(bytes)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="___.pdf"; filename*=UTF-8''%E7%94%B3%E8%AF%B7%E8%A1%A8.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      etag: `"${sha256(bytes)}"`,
    })
  })

  it('sent again under the same key is the same file, of its sender alone, and nothing else goes under it', async () => {
    const send = (as: Who, bytes: Buffer, key: string) => {
      const headers = { ...multipart, cookie: who[as].cookie, 'idempotency-key': key }
      return app.inject({ method: 'POST', url: '/api/files', headers, payload: bodyOf('a.pdf', bytes) })
    }
    const [first, again] = [
      await send('clerk', pdf('seen'), 'a-photo-1'),
      await send('clerk', pdf('seen'), 'a-photo-1'),
    ]
    expect(again.json()).toEqual(first.json())
    expect((await send('agent', pdf('seen'), 'a-photo-1')).json<{ id: string }>().id).not.toBe(
      first.json<{ id: string }>().id,
    )
    const other = await send('clerk', pdf('other'), 'a-photo-1')
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'idempotency-key-reused'])
    expect((await send('clerk', pdf('other'), 'short')).statusCode).toBe(400)
    expect(waiting()).toEqual([])
  })

  it('of the same content is stored once', async () => {
    const bytes = pdf('twice')
    const [one, two] = [await upload('applicant', 'a.pdf', bytes), await upload('agent', 'b.pdf', bytes)]
    expect(one.json<{ id: string }>().id).not.toBe(two.json<{ id: string }>().id)
    expect(isStored(sha256(bytes))).toBe(true)
    expect(waiting()).toEqual([])
  })

  test.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['a\u202Efdp.exe.pdf', 'afdp.exe.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    [`${'长'.repeat(250)}.pdf`, `${'长'.repeat(196)}.pdf`],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['😀.pdf', '😀.pdf'],
  ])('called %j is called %j and splits no header', async (name, shown) => {
    const answer = await upload('agent', name, pdf(name))
    expect(answer.json()).toMatchObject({ name: shown })
    const { headers } = await download('agent', answer.json<{ id: string }>().id)
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(String(headers['content-disposition']))?.[1] ?? ''
    expect(decodeURIComponent(encoded)).toBe(shown)
  })

  test.each([
    ['a program called .pdf', 'a.pdf', Buffer.from(`MZ${'\0'.repeat(100)}`), 400, 'file-type-not-allowed'],
    [
      'a page called .jpg',
      'a.jpg',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      400,
      'file-type-not-allowed',
    ],
    ['a PDF called .png', 'a.png', pdf('x'), 400, 'file-type-mismatch'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 400, 'file-empty'],
    ['21 MB', 'a.pdf', Buffer.concat([pdf(''), Buffer.alloc(21_000_000)]), 413, 'too-large'],
  ])('of %s is refused and leaves nothing behind', async (_, name, bytes, status, code) => {
    const before = await database.query('select from file')
    const answer = await upload('applicant', name, bytes)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code })
    expect(waiting()).toEqual([])
    expect(isStored(sha256(bytes))).toBe(false)
    expect(await database.query('select from file')).toHaveLength(before.length)
  })

  it('of 20 MB is taken', async () => {
    const bytes = Buffer.alloc(20 * 2 ** 20)
    pdf('large').copy(bytes)
    expect((await upload('clerk', 'a.pdf', bytes)).statusCode).toBe(200)
  })

  test.each([
    [
      'two files',
      Buffer.concat([bodyOf('a.pdf', pdf('one')).subarray(0, 2 - ending.length), bodyOf('b.pdf', pdf('two'))]),
      413,
    ],
    [
      'no file',
      Buffer.concat([
        Buffer.from('--a-boundary\r\ncontent-disposition: form-data; name="file"\r\n\r\nx'),
        Buffer.from(ending),
      ]),
      400,
    ],
    ['a field named after the prototype', bodyOf('a.pdf', pdf('x'), '__proto__'), 400],
    ['a body cut off', bodyOf('a.pdf', pdf('cut')).subarray(0, 100), 400],
    ['a body that is no multipart', Buffer.from('hello'), 400],
    ['an empty body', Buffer.alloc(0), 400],
  ])('with %s is refused and leaves nothing behind', async (_, payload, status) => {
    expect((await uploadBody('applicant', payload)).statusCode).toBe(status)
    expect(waiting()).toEqual([])
  })

  it('that is JSON is of a kind we do not take', async () => {
    const headers = { cookie: who.applicant.cookie }
    const answer = await app.inject({ method: 'POST', url: '/api/files', headers, payload: { file: 'x' } })
    expect(answer.statusCode).toBe(415)
  })

  it('is for a supervisor too: a visit to a window has photos', async () => {
    expect((await upload('supervisor', 'a.pdf', pdf('seen at a window'))).statusCode).toBe(200)
  })

  it('is not for an administrator', async () => {
    expect((await upload('administrator', 'a.pdf', pdf('x'))).statusCode).toBe(403)
  })
})

/** Sends a request over a real connection, `chunks` after `chunks`, until it is answered. */
function send(headers: Record<string, string>, chunk: () => Buffer | null): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0
    let isAnswered = false
    const outgoing = httpRequest(url, {
      method: 'POST',
      headers: { ...multipart, cookie: who.applicant.cookie, ...headers },
    })
    outgoing.on('error', (error) => (isAnswered ? undefined : reject(error)))
    outgoing.on('response', (response) => {
      isAnswered = true
      response.resume().on('end', () => {
        outgoing.destroy()
        resolve({ status: response.statusCode ?? 0, sent })
      })
    })
    const next = () => {
      const bytes = isAnswered ? null : chunk()
      if (bytes === null) return
      sent += bytes.length
      outgoing.write(bytes, next)
    }
    outgoing.flushHeaders()
    next()
  })
}

describe('an upload over a slow line', () => {
  it('of 500 MB is refused by its length, before it is sent', async () => {
    const answer = await send({ 'content-length': '500000000' }, () => null)
    expect(answer).toEqual({ status: 413, sent: 0 })
  })

  it('of unknown length is refused when it has become too large, not when it ends', async () => {
    const start = bodyOf('a.pdf', pdf('')).subarray(0, -20)
    const chunk = Buffer.alloc(2 ** 20)
    let isFirst = true
    const answer = await send({}, () => (isFirst ? ((isFirst = false), start) : chunk))
    expect(answer.status).toBe(413)
    expect(answer.sent).toBeLessThan(200 * 2 ** 20)
    expect(waiting()).toEqual([])
  })

  it('that breaks off leaves nothing behind, and the next one is taken', async () => {
    await new Promise<void>((resolve) => {
      const outgoing = httpRequest(url, { method: 'POST', headers: { ...multipart, cookie: who.applicant.cookie } })
      outgoing.on('error', () => undefined).on('close', resolve)
      outgoing.write(bodyOf('a.pdf', pdf('half')).subarray(0, 110), () => outgoing.destroy())
    })
    expect((await upload('applicant', 'a.pdf', pdf('whole'))).statusCode).toBe(200)
    await expect.poll(waiting).toEqual([])
  })
})

describe('an allowance', () => {
  it('counts what belongs to no case yet: the 201st file waits until one is handed in', async () => {
    await database.query('delete from file where owner_id = $1', [who.agent.id])
    await database.query(
      `insert into file (id, sha256, name, type, size, owner_id)
       select gen_random_uuid(), repeat('a', 64), 'a.pdf', 'application/pdf', 1, $1 from generate_series(1, 199)`,
      [who.agent.id],
    )
    const attempt = (n: number) => upload('agent', 'a.pdf', pdf(`collected ${n}`))
    const answers = await Promise.all([1, 2, 3].map(attempt))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ code: 'file-quota' })
    const kept = answers.find(({ statusCode }) => statusCode === 200)
    await attach(kept?.json<{ id: string }>().id ?? '', 'submitted')
    expect((await attempt(4)).statusCode).toBe(200)
  })

  it('counts bytes: more than 200 MB do not lie about', async () => {
    await database.query(
      `insert into file (id, sha256, name, type, size, owner_id)
       values (gen_random_uuid(), repeat('b', 64), 'b.pdf', 'application/pdf', $2, $1)`,
      [who['another applicant'].id, 200 * 2 ** 20],
    )
    expect((await upload('another applicant', 'a.pdf', pdf('one more'))).json()).toMatchObject({ code: 'file-quota' })
    expect(waiting()).toEqual([])
  })
})
