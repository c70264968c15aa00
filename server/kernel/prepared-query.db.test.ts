import { expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const row = {
  name: 'test-a-row',
  text: `select $1::int as "inOrder", null as nothing, jsonb_build_object('of', $1::int) as value, array['甲', null] as list, date '2026-02-28' as on`,
}
const rowOf = (n: number) => ({ inOrder: n, nothing: null, value: { of: n }, list: ['甲', null], on: '2026-02-28' })

it('gives the same whether its columns were described now, or before on its connection', async () => {
  await database.transaction(async (_, run) => {
    expect(await run(row, [1])).toEqual([rowOf(1)])
    expect(await run(row, [2])).toEqual([rowOf(2)])
  })
  expect(await Promise.all([3, 4, 5].map((n) => database.read(row, [n])))).toEqual([[rowOf(3)], [rowOf(4)], [rowOf(5)]])
  expect(await database.read(row, [6])).toEqual([rowOf(6)])
})

it('gives no rows where there are none, and the rows after an answer without any', async () => {
  const none = { name: 'test-none', text: 'select 1 as one where $1::bool' }
  for (const [said, rows] of [
    [false, []],
    [true, [{ one: 1 }]],
    [false, []],
  ] as const)
    expect(await database.read(none, [said])).toEqual(rows)
})

it('what nobody can read of an answer fails that question and no other, on a connection that goes on', async () => {
  const forever = {
    name: 'test-forever',
    text: `select case when $1 then 'infinity' else timestamptz '2026-11-30' end as at`,
  }
  const fine = [{ at: '2026-11-30T00:00:00.000Z' }]
  expect(await database.read(forever, [false])).toEqual(fine)
  const asked = [true, false].map((ever) => database.read(forever, [ever]))
  expect(await Promise.allSettled(asked)).toMatchObject([{ status: 'rejected' }, { value: fine }])
})

it('says where a statement was asked that the database refuses, and runs it again', async () => {
  const divide = { name: 'test-divide', text: 'select 6 / $1::int as result' }
  for (const _ of [1, 2]) {
    const refused = await database.read(divide, [0]).catch((error: Error) => error)
    expect(refused).toMatchObject({ code: '22012', stack: expect.stringContaining('shared-reader') as string })
    expect(await database.read(divide, [2])).toEqual([{ result: 3 }])
  }
})
