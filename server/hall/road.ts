import type { CompiledCalendar } from '#domain/calendar/index.ts'
import {
  hallClosed,
  ticketDecider,
  ticketSeries,
  type HallActor,
  type TicketCommand,
  type TicketEvent,
  type TicketFacts,
  type TicketState,
} from '#domain/hall/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { createAppend } from '../kernel/append.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Order, Read, Road } from '../kernel/handle.ts'
import { projectTicket, ticketProjections } from './projection.ts'
import { readColumns } from '../kernel/event-store.ts'
import type { RuleBook } from './rule-book.ts'

/** A command for a ticket: who gives it, and whether they hold the ticket. */
export type TicketOrder = Order<TicketCommand> & { actor: Omit<HallActor, 'counter'>; isHolder: boolean }

interface Sitting {
  counter: string
  zone: string
  busyWith: string | null
}
export interface TicketRead extends Read {
  /** Where the actor serves now, and the ticket there; null where they do not. */
  sitting: Sitting | null
}
export type TicketRoad = Road<TicketState, TicketCommand, TicketEvent, TicketFacts, TicketRead, TicketOrder>

/** As stable as a statement, so that an index finds it. */
export const today = `(statement_timestamp() at time zone 'Asia/Shanghai')::date`
/** Whether session `s` holds: one of today that was not ended. */
export const isSitting = `s.closed_at is null and (s.opened_at at time zone 'Asia/Shanghai')::date = ${today}`
/** Whether ticket `t` keeps its counter busy. */
export const isAtCounter = `t.on_day = ${today} and t.status in ('called', 'recalled', 'serving')`

interface Parts {
  nameOfAccount(id: string): Promise<string>
  rules: RuleBook
  /** The calendar in force. */
  calendar(): CompiledCalendar
}

/** The road of tickets over one database. */
export function ticketRoad({ nameOfAccount, rules: book, calendar }: Parts): TicketRoad {
  return {
    decider: ticketDecider,
    read: readTicket,
    facts: async ({ now, sitting }, _, { actor, isHolder, stream, command, at = now }) => {
      const rules = await book.at(at)
      return {
        ...{ at, isHolder, rules },
        closed: command.type === 'IssueTicket' ? hallClosed(calendar(), at, rules) : null,
        actor: { ...actor, counter: sitting?.counter ?? null },
        isCounterBusy: sitting?.busyWith != null && sitting.busyWith !== stream,
        counterZone: sitting?.zone ?? null,
      }
    },
    seriesOf: (event, { at }) => (event.type === 'TicketIssued' ? ticketSeries(event.zone, civilDateOf(at)) : null),
    project: (after, _, { stream, log, at }) => projectTicket(after, stream, log.length, at),
    append: createAppend('ticket', ticketProjections),
    nameOf: ({ event: { by } }) => (by.id === null ? Promise.resolve('系统') : nameOfAccount(by.id)),
  }
}

const read: Statement = {
  name: 'read-ticket',
  text: `select clock_timestamp() as now,
    ${readColumns('$1::uuid', '$2')},
    (select jsonb_build_object('counter', s.counter, 'zone', c.zone, 'busyWith',
        (select t.id from ticket t where t.counter = s.counter and ${isAtCounter} limit 1))
       from counter_session s join hall_counter c on c.code = s.counter
       where s.account_id = $3::uuid and s.paused_at is null and ${isSitting}) as sitting`,
}

async function readTicket(database: Database, { stream, requestId, actor }: TicketOrder): Promise<TicketRead> {
  const [row] = await database.run<TicketRead>(read, [stream, requestId, actor.id])
  if (!row) throw new Error('one row is always read')
  return row
}
