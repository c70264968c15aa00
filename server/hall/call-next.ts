import { nextTicket, type TicketState } from '#domain/hall/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import type { Account } from '../identity/index.ts'
import type { HallDesk } from './hall.ts'
import { queueOf } from './queue.ts'
import { isAtCounter, isSitting, today } from './road.ts'

interface Calling {
  account: Pick<Account, 'id' | 'role'>
  requestId: string
  requestHash: string
}

interface Sitting {
  counter: string
  zone: string
  paused: boolean
  busy: boolean
  /** The ticket this very request called before. */
  answered: string | null
}

const whereSitting: Statement = {
  name: 'caller-sitting',
  text: `select s.counter, c.zone, s.paused_at is not null as paused,
      exists (select from ticket t where t.counter = s.counter and ${isAtCounter}) as busy,
      (select e.stream from event e join ticket t on t.id = e.stream
       where e.request_id = $2 and t.on_day = ${today} and t.zone = c.zone and t.called_at is not null limit 1) as answered
    from counter_session s join hall_counter c on c.code = s.counter where s.account_id = $1 and ${isSitting}`,
}

/**
 * Calls whose turn it is at the caller's counter. The zone's row is locked while the choice is made, so that the order and the
 * share of the green channel hold however many call at once; of a ticket somebody else moves at the same moment, the first act
 * that is stored stands.
 */
export async function callNext(hall: HallDesk, calling: Calling): Promise<Receipt<TicketState> | Refusal> {
  const { database } = hall
  const [sitting] = await database.run<Sitting>(whereSitting, [calling.account.id, calling.requestId])
  if (!sitting) return refuse('not-at-a-counter')
  if (sitting.paused) return refuse('counter-paused')
  if (sitting.answered) return hall.send(orderOf(sitting.answered, calling))
  if (sitting.busy) return refuse('counter-busy')
  return inLine(database, sitting.zone, () => callWithin(hall, sitting, calling))
}

const lines = new WeakMap<Database, Map<string, Promise<unknown>>>()

/** Lets the callers of a zone wait for each other here: whoever waited at its lock would keep a connection from everybody else. */
function inLine<T>(database: Database, zone: string, call: () => Promise<T>): Promise<T> {
  const line = lines.get(database) ?? new Map<string, Promise<unknown>>()
  lines.set(database, line)
  const called = (line.get(zone) ?? Promise.resolve()).then(call)
  line.set(
    zone,
    called.catch(() => undefined),
  )
  return called
}

async function callWithin(hall: HallDesk, sitting: Sitting, calling: Calling): Promise<Receipt<TicketState> | Refusal> {
  const { database } = hall
  for (let attempt = 1; ; attempt += 1)
    try {
      const answer = await database.transaction((query, run) =>
        chooseAndCall(hall, { ...database, query, run }, sitting, calling),
      )
      hall.moved()
      return answer
    } catch (error) {
      // Another act on the same ticket was stored first: the choice is made anew.
      if (attempt === 5 || !isAborted(error)) throw error
    }
}

const isAborted = (error: unknown) => ['25P02', '40001', '40P01'].includes((error as { code?: string }).code ?? '')

const lockZone: Statement = { name: 'lock-zone', text: 'select from hall_zone where letter = $1 for update' }

async function chooseAndCall(hall: HallDesk, within: Database, { counter, zone }: Sitting, calling: Calling) {
  // Sent together, taken one after another: the queue is read once the zone is locked.
  const [, { at, queue, recent }] = await Promise.all([within.run(lockZone, [zone]), queueOf(within.run, zone)])
  const rules = await hall.rules.at(at)
  for (let left = queue; ;) {
    const chosen = nextTicket(left, { counter, at, recent, rules })
    if (!chosen) return refuse('nobody-waits')
    const answer = await handle(within, hall.road, orderOf(chosen.id, calling))
    // Somebody has just given it back.
    if (!(answer instanceof Refusal && answer.code === 'ticket-not-possible-now')) return answer
    left = left.filter(({ id }) => id !== chosen.id)
  }
}

const orderOf = (stream: string, { account: { id, role }, requestId, requestHash }: Calling) => ({
  ...{ stream, requestId, requestHash, actor: { id, role }, isHolder: false },
  command: { type: 'CallTicket' } as const,
})
