import { EventEmitter } from 'node:events'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { ticketTimer, type TicketCommandType, type TicketState } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import { handle, type Receipt } from '../kernel/handle.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { ruleBook, type RuleBook } from './rule-book.ts'
import { ticketRoad, type TicketOrder, type TicketRead, type TicketRoad } from './road.ts'
import { accountNamer } from '../identity/index.ts'

/** What everything about the hall stands on. */
export interface HallDesk {
  database: Database
  road: TicketRoad
  rules: RuleBook
  /** The calendar in force, with the hours of the hall. */
  calendar(): CompiledCalendar
  /** Carries a command to the log of a ticket, or says why not; `known` is what was read for it a moment ago. */
  send(order: TicketOrder, known?: TicketRead): Promise<Receipt<TicketState> | Refusal>
  /** Tells those who listen in this process that what a board shows has moved. */
  moved(): void
  onMove(told: () => void): () => void
}

/** What no board shows. */
const unseen = new Set<TicketCommandType>(['IssueTicket', 'LeaveQueue', 'LinkTicket'])

export function createHall(database: Database, calendar: () => CompiledCalendar): HallDesk {
  const bus = new EventEmitter().setMaxListeners(0)
  const rules = ruleBook(database)
  const road = ticketRoad({ nameOfAccount: accountNamer(database), rules, calendar })
  const moved = () => void bus.emit('moved')
  return {
    ...{ database, road, rules, calendar, moved },
    send: async (order, known) => {
      const answer = await handle(database, road, order, known)
      if (!(answer instanceof Refusal) && !unseen.has(order.command.type)) moved()
      return answer
    },
    onMove: (told) => {
      bus.on('moved', told)
      return () => void bus.off('moved', told)
    },
  }
}

const clock = { id: null, role: 'timer' } as const

export const isTicketTimer = ({ kind }: DueTimer): boolean => kind === ticketTimer

/** Ends a ticket with its day; one that has ended meanwhile is left alone. */
export async function fireTicketTimer({ database, send }: HallDesk, { stream, kind, dueAt }: DueTimer): Promise<void> {
  const request = { requestId: `timer ${kind} ${dueAt}`, requestHash: null }
  const answer = await send({ stream, command: { type: 'ExpireTicket' }, ...request, actor: clock, isHolder: false })
  if (answer instanceof Refusal)
    await database.query('delete from timer where stream = $1 and kind = $2', [stream, kind])
}
