import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it, test } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { openFileSite, pdf, sha256, type Who } from './file-site.fixture.ts'

const { idOf, download, remove, attach, isStored, close } = await openFileSite(await createDatabase())
afterAll(close)

describe('a file', () => {
  it('of another person does not exist, nor does one that is not there', async () => {
    const id = await idOf('applicant', pdf('private'))
    for (const answer of [await download('another applicant', id), await download('applicant', randomUUID())]) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'file-not-found' })
    }
  })

  test.each<[Who, number]>([
    ['applicant', 200],
    ['clerk', 200],
    ['head', 200],
    ['supervisor', 200],
    ['clerk elsewhere', 404],
    ['another applicant', 404],
    ['agent', 404],
    ['administrator', 403],
  ])('handed in with a case is answered to the %s with %i', async (as, status) => {
    const id = await idOf('applicant', pdf(`handed in, read by ${as}`))
    await attach(id, 'submitted')
    expect((await download(as, id)).statusCode).toBe(status)
  })

  it('of a draft is nobody’s business but its owner’s', async () => {
    const id = await idOf('applicant', pdf('draft'))
    await attach(id, 'draft')
    expect((await download('clerk', id)).statusCode).toBe(404)
    expect((await download('applicant', id)).statusCode).toBe(200)
  })

  it('is gone with its last owner, bytes and all', async () => {
    const bytes = pdf('deleted')
    const [mine, theirs] = [await idOf('applicant', bytes), await idOf('agent', bytes)]
    expect((await remove('agent', mine)).statusCode).toBe(404)
    expect((await remove('applicant', mine)).statusCode).toBe(204)
    expect((await download('applicant', mine)).statusCode).toBe(404)
    expect((await download('agent', theirs)).rawPayload.equals(bytes)).toBe(true)
    expect((await remove('agent', theirs)).statusCode).toBe(204)
    expect(isStored(sha256(bytes))).toBe(false)
  })

  it('that a case has cannot be deleted any more', async () => {
    const id = await idOf('applicant', pdf('attached'))
    await attach(id, 'submitted')
    const answer = await remove('applicant', id)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'file-attached' })
  })
})
