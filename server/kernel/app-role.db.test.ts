import { afterAll, describe, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { grantAppRole } from './app-role.ts'
import { openDatabase } from './database.ts'

const owner = await createDatabase()
const role = await grantAppRole(owner)
const acting = openDatabase(owner.url)
acting.actIn(role ?? '')
afterAll(() => acting.close())

const appendOnly = await owner.query<{ name: string }>(
  `select distinct t.tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
   where p.proname = 'refuse_change'`,
)

describe('the role the server acts in', () => {
  it('is not the owner', async () => {
    const text = 'select current_user as who'
    const ask = { name: text, text }
    for (const who of [await acting.query(text), await acting.run(ask, []), await acting.read(ask, [])])
      expect(who).toEqual([{ who: role }])
    await expect(acting.query('create table anything (a int)')).rejects.toThrow(/permission denied/)
    await expect(acting.query('alter table event disable trigger all')).rejects.toThrow(/must be owner/)
    await expect(acting.query('delete from schema_migration')).rejects.toThrow(/permission denied/)
  })

  it.each(appendOnly)('adds to $name and reads it, and has no right to change it', async ({ name }) => {
    await acting.query(`select from ${name} limit 1`)
    for (const change of [`delete from ${name}`, `truncate ${name}`])
      await expect(acting.query(change)).rejects.toThrow(/permission denied/)
    const [column] = await acting.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and attidentity = '' and not attisdropped order by attnum limit 1`,
      [name],
    )
    await expect(acting.query(`update ${name} set ${column?.name} = ${column?.name}`)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('can be given its rights again, by several at once', async () => {
    await Promise.all([1, 2, 3].map(() => grantAppRole(owner)))
  })
})

describe('a server that acts in it', async () => {
  const app = await startApp({ ...owner, ...acting, url: owner.url })

  it('carries a case from the application to the licence', async () => {
    const { id } = await bringCase(app, 'granted')
    const clerk = await app.as('clerk')
    await clerk.ask(cases.issueLicence, { params: { id } })
    const { status } = await clerk.ask(cases.caseFile, { params: { id } })
    expect(['granted', 'delivered', 'issued']).toContain(status)
  })
})
