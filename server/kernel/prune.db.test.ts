import { expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { pruneOnce } from './prune.ts'

const database = await createDatabase()

it('what was done or sent more than ninety days ago is forgotten a slice at a time; what failed stays', async () => {
  await database.query(`insert into outbox (kind, dedupe_key, payload, done_at, next_at)
    select 'email', 'old ' || n, '{}'::jsonb, clock_timestamp() - interval '91 days', 'infinity'::timestamptz from generate_series(1, 600) n
    union all select 'email', 'young', '{}'::jsonb, clock_timestamp() - interval '89 days', 'infinity'::timestamptz
    union all select 'email', 'failed', '{}'::jsonb, null, 'infinity'::timestamptz`)
  await database.query(`insert into sent_message (dedupe_key, begun_at, sent_at) values
    ('old', clock_timestamp() - interval '91 days', clock_timestamp() - interval '91 days'),
    ('unended', clock_timestamp() - interval '91 days', null)`)
  expect(await pruneOnce(database)).toBe(501)
  expect(await pruneOnce(database)).toBe(100)
  expect(await pruneOnce(database)).toBe(0)
  const left = await database.query<{ key: string }>(
    'select dedupe_key as key from outbox union all select dedupe_key from sent_message order by key',
  )
  expect(left.map(({ key }) => key)).toEqual(['failed', 'unended', 'young'])
})

it('calls made more than ninety days ago are forgotten, the younger ones stay', async () => {
  await database.query(`insert into hall_zone values ('Z', '试', 'trial', 'general', false)`)
  await database.query(`insert into ticket_call (zone, on_day, ticket, request_id)
    select 'Z', current_date - days, gen_random_uuid(), 'call ' || days from unnest(array[92, 91, 30, 0]) days`)
  expect(await pruneOnce(database)).toBe(2)
  const left = await database.query<{ id: string }>('select request_id as id from ticket_call order by nth')
  expect(left.map(({ id }) => id)).toEqual(['call 30', 'call 0'])
})
