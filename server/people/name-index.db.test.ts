import { expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const { services, parties } = await startApp(database)
const { names, people } = services

it('finds who is registered by how the name begins, and nobody by a single character', async () => {
  expect(await names.byName('李书')).toEqual([parties.li])
  expect(await names.byName('赵家书店有限公司')).toEqual([parties.zhao])
  expect(await names.byName('李')).toEqual([])
})

it('catches up with who was registered before', async () => {
  await database.query('delete from party_name')
  expect(await names.byName('李书友')).toEqual([])
  expect(await names.catchUp()).toBe(3)
  expect(await names.byName('李书友')).toEqual([parties.li])
  expect([await names.catchUp(), await names.catchUp()]).toEqual([0, 0])
})

it('keeps no name, and forgets with the key of a person', async () => {
  const rows = await database.query<{ token: string }>('select token from party_name')
  expect(rows.map(({ token }) => token).join()).not.toMatch(/\p{Script=Han}/u)
  const wanted = { kind: 'person', name: '孙忘我', number: '320684198203030033', mobile: '13900139000' } as const
  const { id } = await people.findOrCreate(wanted)
  await database.query('delete from subject_key where subject = $1', [id])
  expect(await database.query('select from party_name where subject = $1', [id])).toEqual([])
})
