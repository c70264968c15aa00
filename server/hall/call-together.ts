import { nextTicket, type TicketState } from '#domain/hall/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { inside, type Database, type Statement } from '../kernel/database.ts'
import { logOf } from '../kernel/event-store.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import type { HallDesk } from './hall.ts'
import { queueColumns, type QueuedTicket, type QueueRow } from './queue.ts'
import { isAtCounter, isSitting, today } from './road.ts'

/** Somebody who wants whose turn it is to come to their counter. */
export interface Calling {
  account: Pick<Account, 'id' | 'role'>
  requestId: string
  requestHash: string
}
export type Called = Receipt<TicketState> | Refusal

interface Caller {
  account: string
  counter: string
  paused: boolean
  busy: boolean
  /** The ticket this very request called before. */
  answered: string | null
}
interface Callable extends QueuedTicket {
  log: string
  head: string
}
type LineRow = QueueRow & { callers: Caller[] | null; queue: Callable[] | null }

/**
 * Calls for counters of one zone, in the order of asking, in one transaction: a lock, a read and the entries. The zone's row is
 * locked while the choice is made, so that the order and the share of the green channel hold however many servers call at once; of
 * a ticket somebody else moves at the same moment, the first act that is stored stands.
 */
export async function callTogether(hall: HallDesk, zone: string, callings: readonly Calling[]): Promise<Called[]> {
  const { database } = hall
  for (let attempt = 1; ; attempt += 1)
    try {
      const answers = await database.transaction((query, run) =>
        chooseAndCall(hall, inside(database, query, run), zone, callings),
      )
      hall.moved()
      return answers
    } catch (error) {
      if (attempt === 5 || !isAborted(error)) throw error
      // Another act on one of the tickets was stored first: the choice is made anew, for each by itself.
      if (callings.length > 1) return oneByOne(hall, zone, callings)
    }
}

async function oneByOne(hall: HallDesk, zone: string, callings: readonly Calling[]): Promise<Called[]> {
  const answers: Called[] = []
  for (const calling of callings) answers.push(...(await callTogether(hall, zone, [calling])))
  return answers
}

const isAborted = (error: unknown) => ['25P02', '40001', '40P01'].includes((error as { code?: string }).code ?? '')

const lockZone: Statement = { name: 'lock-zone', text: 'select from hall_zone where letter = $1 for update' }

/** Those who call ($2: accounts, $3: their requests), and whom they may call in zone $1. */
const readLine: Statement = {
  name: 'line-of-zone',
  text: `with caller as (
      select a.account, s.counter, s.paused_at is not null as paused,
        exists (select from ticket t where t.counter = s.counter and ${isAtCounter}) as busy,
        (select k.ticket from ticket_call k where k.request_id = a.request) as answered
      from unnest($2::uuid[], $3::text[]) a(account, request)
        join counter_session s on s.account_id = a.account and ${isSitting}
        join hall_counter c on c.code = s.counter and c.zone = $1)
    select clock_timestamp() as now, (select jsonb_agg(c) from caller c) as callers,
      ${queueColumns('$1', 'array(select counter from caller)', '(select count(*) from caller)', `, 'log', ${logOf('t.id')}, 'head', (select encode(hash, 'hex') from event where stream = t.id order by version desc limit 1)`)}`,
}

const noteCalls: Statement = {
  name: 'note-calls',
  text: `insert into ticket_call (zone, on_day, ticket, request_id)
    select $1, ${today}, ticket, request from unnest($2::uuid[], $3::text[]) with ordinality c(ticket, request, nth) order by nth`,
}

async function chooseAndCall(hall: HallDesk, within: Database, zone: string, callings: readonly Calling[]) {
  const asked = [zone, callings.map(({ account }) => account.id), callings.map(({ requestId }) => requestId)]
  // Sent together, taken one after another: the queue is read once the zone is locked.
  const [, [line]] = await Promise.all([within.run(lockZone, [zone]), within.run<LineRow>(readLine, asked)])
  if (!line) throw new Error('one row is always read')
  const choose = chooserOf(line, await hall.rules.at(line.now))
  const called: { requestId: string; ticket: string }[] = []
  const answer = async (calling: Calling): Promise<Called> => {
    const caller = line.callers?.find(({ account }) => account === calling.account.id)
    if (!caller) return refuse('not-at-a-counter')
    if (caller.paused) return refuse('counter-paused')
    if (caller.answered) return handle(within, hall.road, orderOf(caller.answered, calling))
    if (caller.busy) return refuse('counter-busy')
    const chosen = choose(caller.counter)
    if (!chosen) return refuse('nobody-waits')
    called.push({ requestId: calling.requestId, ticket: chosen.id })
    const sitting = { counter: caller.counter, zone, busyWith: null }
    const known = { now: line.now, log: chosen.log, head: chosen.head, answered: null, sitting }
    return handle(within, hall.road, orderOf(chosen.id, calling), known)
  }
  const answers = callings.map(answer)
  const noted = within.run(noteCalls, [
    ...[zone, called.map(({ ticket }) => ticket), called.map(({ requestId }) => requestId)],
  ])
  // None is left on the connection when it is given back, whatever becomes of the others.
  await Promise.allSettled([...answers, noted])
  await noted
  return Promise.all(answers)
}

/** Chooses for one counter after the other, each choice following on the ones before. */
function chooserOf({ now: at, queue, recent }: LineRow, rules: Awaited<ReturnType<HallDesk['rules']['at']>>) {
  let left = queue ?? []
  let latest = recent ?? []
  return (counter: string): Callable | undefined => {
    const chosen = nextTicket(left, { counter, at, recent: latest, rules })
    if (!chosen) return undefined
    const isLeft = ({ id }: Callable) => id !== chosen.id
    left = left.filter(isLeft).map((one) => ({ ...one, passed: one.passed === null ? null : one.passed + 1 }))
    latest = [chosen.class, ...latest]
    return chosen
  }
}

const orderOf = (stream: string, { account: { id, role }, requestId, requestHash }: Calling) => ({
  ...{ stream, requestId, requestHash, actor: { id, role }, isHolder: false },
  command: { type: 'CallTicket' } as const,
})
