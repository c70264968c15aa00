import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { usualHallRules, type GreenReason, type TicketCommand } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { callNext } from './call-next.ts'
import { createHall } from './index.ts'
import { issueTicket } from './issue.ts'

const database = await createDatabase()
const app = await startApp(database)
// Two servers on one database: what keeps the callers of one apart must keep those of both.
const halls = [app.services.hall, createHall(database, app.services.hall.calendar)] as const
const hallOf = (nth: number) => halls[nth % 2 === 0 ? 0 : 1]

const codes = Array.from({ length: 12 }, (_, nth) => `T${String(nth).padStart(2, '0')}`)
const counters = await database.query<{ id: string }>(
  `with c as (insert into hall_counter (code, zone, is_desk, name, name_en)
     select code, 'A', true, code, code from unnest($1::text[]) code returning code),
   a as (insert into account (id, username, role, name, name_en, window_codes)
     select gen_random_uuid(), code, 'centre-manager', code, code, '{}' from unnest($1::text[]) code returning id, username)
   insert into counter_session (counter, account_id, stands_in) select c.code, a.id, false from c join a on a.username = c.code
   returning account_id as id`,
  [codes],
)

const visitor = { id: null, role: 'visitor' } as const
const manager = (id: string) => ({ id, role: 'centre-manager' as const })

async function take(nth: number, green?: GreenReason): Promise<string> {
  const asked = { zone: 'A', ...(green && { green }) }
  const more = { actor: visitor, partyId: null, requestId: randomUUID(), requestHash: '' }
  const issued = await issueTicket(hallOf(nth), { asked, source: 'kiosk', ...more })
  return issued instanceof Refusal ? expect.fail(issued.code) : issued.id
}

async function takeMany(many: number): Promise<string[]> {
  await database.query('delete from ticket')
  return Promise.all(Array.from({ length: many }, (_, nth) => take(nth)))
}

const act = (nth: number, stream: string, id: string, command: TicketCommand) =>
  hallOf(nth).send({
    ...{ stream, command, requestId: randomUUID(), requestHash: null, actor: manager(id), isHolder: false },
  })

/** A counter calls and serves until nobody waits; gives whom it called. */
async function serveAll({ id }: { id: string }, nth: number): Promise<string[]> {
  const called: string[] = []
  for (;;) {
    const request = { requestId: randomUUID(), requestHash: '' }
    const answer = await callNext(hallOf(nth), { account: manager(id), ...request })
    if (answer instanceof Refusal) {
      expect(answer.code).toBe('nobody-waits')
      return called
    }
    called.push(answer.stream)
    await act(nth, answer.stream, id, { type: 'StartService' })
    await act(nth, answer.stream, id, { type: 'FinishService', outcome: 'done', note: null })
  }
}

/** The place of a ticket's call in the order of the whole log. */
const place = `(select position from event where stream = t.id and version = 2)`

it('many counters of two servers call everybody, nobody twice, in the order of coming', async () => {
  const tickets = await takeMany(60)
  const called = (await Promise.all(counters.map(serveAll))).flat()
  expect(called.toSorted()).toEqual(tickets.toSorted())
  const [after] = await database.query(
    `select count(*) filter (where next < issued_at)::int as late, count(*) filter (where status = 'done')::int as done
     from (select issued_at, status, lead(issued_at) over (order by ${place}) as next from ticket t) t`,
  )
  expect(after).toEqual({ late: 0, done: 60 })
})

it('who leaves while counters call is called by nobody after, and everybody else is called', async () => {
  const tickets = await takeMany(60)
  const leave = async (stream: string, nth: number) => {
    const request = { stream, requestId: randomUUID(), requestHash: null, actor: visitor, isHolder: true }
    return (await hallOf(nth).send({ ...request, command: { type: 'LeaveQueue' } })) instanceof Refusal ? [] : [stream]
  }
  const [called, left] = await Promise.all([
    Promise.all(counters.map(serveAll)),
    Promise.all(tickets.filter((_, nth) => nth % 3 === 2).map(leave)),
  ])
  expect(left.flat().length).toBeGreaterThan(0)
  expect(new Set(called.flat()).size).toBe(called.flat().length)
  expect(new Set([...called.flat(), ...left.flat()])).toEqual(new Set(tickets))
  const [open] = await database.query(
    `select count(*)::int as open from ticket where status not in ('done', 'expired')`,
  )
  expect(open).toEqual({ open: 0 })
})

it('the green channel keeps to its share however many call at once, each somebody of their own', async () => {
  await takeMany(30)
  const terms = { zone: 'A', class: 'green', reason: 'elderly', source: 'desk', itemCode: null, partyId: null } as const
  const more = { bookingId: null, notBefore: null, about: null, foretold: null }
  for (const [nth, counter] of codes.entries())
    await act(nth, randomUUID(), counters[0]?.id ?? '', { type: 'IssueTicket', terms: { ...terms, ...more, counter } })
  await Promise.all(counters.map(serveAll))
  const rows = await database.query<{ preferred: boolean }>(
    `select class <> 'normal' as preferred from ticket t order by ${place}`,
  )
  const { span, preferred: most } = usualHallRules
  const lastNormal = rows.findLastIndex(({ preferred }) => !preferred)
  const share = (from: number) => rows.slice(from, from + span).filter(({ preferred }) => preferred).length
  expect(rows).toHaveLength(42)
  for (let from = 0; from + span <= lastNormal; from += 1) expect(share(from)).toBeLessThanOrEqual(most)
})

it('who asks twice at once is told of the same ticket under one key, and is busy under another', async () => {
  await takeMany(3)
  const account = manager(counters[0]?.id ?? '')
  const ask = (requestId: string) => callNext(app.services.hall, { account, requestId, requestHash: '' })
  const [once, again, other] = await Promise.all([ask('one key'), ask('one key'), ask('another key')])
  expect(again).toEqual(once)
  // Whichever of the two keys came first.
  expect([once, other].filter((answer) => answer instanceof Refusal)).toMatchObject([{ code: 'counter-busy' }])
})
