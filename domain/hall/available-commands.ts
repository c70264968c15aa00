import type { TicketCommandType } from './commands.ts'
import type { TicketStatus } from './status.ts'

/** In what capacity somebody stands to a ticket: serving at the counter it is or may come to, holding it, or the end of the day. */
export type TicketCapacity = 'counter' | 'holder' | 'system'

type ByCapacity = Partial<Record<TicketCapacity, readonly TicketCommandType[]>>

const waiting: ByCapacity = { counter: ['CallTicket'], holder: ['LeaveQueue'], system: ['ExpireTicket'] }
const passedOn = ['TransferTicket', 'EscalateTicket', 'SuspendTicket'] as const
const called = ['RecallTicket', 'StartService', 'MissTicket', ...passedOn] as const

/** What each capacity may ask for in each status. */
const table: Record<TicketStatus, ByCapacity> = {
  issued: waiting,
  transferred: waiting,
  missed: waiting,
  called: { counter: called, holder: ['LeaveQueue'], system: ['ExpireTicket'] },
  recalled: { counter: called, holder: ['LeaveQueue'], system: ['ExpireTicket'] },
  serving: { counter: ['LinkTicket', 'FinishService', ...passedOn], system: ['ExpireTicket'] },
  suspended: { counter: ['ResumeTicket', 'LinkTicket', 'FinishService'], system: ['ExpireTicket'] },
  done: { counter: ['LinkTicket'] },
  expired: {},
}

/** What the table leaves to a capacity in a status. */
export const availableTicketCommands = (status: TicketStatus, capacity: TicketCapacity): readonly TicketCommandType[] =>
  table[status][capacity] ?? []
