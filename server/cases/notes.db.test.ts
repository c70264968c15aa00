import { describe, expect, it } from 'vitest'
import { caseFile } from '#api/cases.ts'
import { caseNotes, writeNote } from '#api/desk.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'

const database = await createDatabase()
const app = await startApp(database)
const { id } = await bringCase(app, 'submitted')
const params = { id }
const read = async (who: string) => (await (await app.as(who)).ask(caseNotes, { params })).notes

describe('internal notes', () => {
  it('are read by colleagues and the supervisor in the order written, and leave the case as it was', async () => {
    const before = await footprint(database)
    await (await app.as('clerk')).ask(writeNote, { params, body: { text: ' 请先电话核实\n再受理 ' } })
    await (await app.as('head')).ask(writeNote, { params, body: { text: '已核实' } })
    for (const who of ['reviewer', 'supervisor'])
      expect((await read(who)).map(({ author, authorRole, text }) => [author, authorRole, text])).toEqual([
        ['clerk 同志', 'clerk', '请先电话核实\n再受理'],
        ['head 同志', 'head', '已核实'],
      ])
    expect(await footprint(database)).toEqual(before)
    const file = await (await app.as('li')).ask(caseFile, { params })
    expect(JSON.stringify(file)).not.toContain('核实')
  })

  it('sent again are one note; another under the same key is none', async () => {
    const clerk = await app.as('clerk')
    const count = (await read('clerk')).length
    const key = 'a note sent twice'.replaceAll(' ', '-')
    const first = await clerk.ask(writeNote, { params, body: { text: '一次' }, key })
    expect(await clerk.ask(writeNote, { params, body: { text: '一次' }, key })).toEqual(first)
    expect(await clerk.refused(writeNote, { params, body: { text: '两次' }, key })).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    })
    expect(await read('clerk')).toHaveLength(count + 1)
  })

  it.each([
    ['nothing', ''],
    ['only spaces', ' \n '],
    ['more than a page', '字'.repeat(2001)],
    ['what cannot be printed', '一\u0000二'],
  ])('say something: not %s', async (_, text) => {
    const clerk = await app.as('clerk')
    const no = await clerk.refused(writeNote, { params, body: { text } })
    expect(no).toMatchObject({ status: 400, code: 'invalid', errors: [{ field: 'text' }] })
  })

  it.each([`update case_note set text = '改'`, 'delete from case_note', 'truncate case_note'])(
    'cannot be taken back: %s',
    async (statement) => {
      await expect(database.query(statement)).rejects.toThrow('append-only')
    },
  )
})
