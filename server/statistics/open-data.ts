// The open data the public figures are made of, as newline-delimited JSON: a header, then a case or a card a line.
import { hash } from 'node:crypto'
import { writtenCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { OpenCard, OpenCase } from '#domain/statistics/index.ts'
import type { Database } from '../kernel/database.ts'

/** Rows fetched at a time: memory stays flat however many cases there are. */
const pageSize = 2_000

/** A name for a case or card that nobody can turn back: only who knows its id can work it out. */
const openName = (id: string): string => hash('sha256', `open data ${id}`, 'hex').slice(0, 32)

/** The lines of the open data as it is now. */
export async function* openDataLines(query: Database['query'], calendar: CompiledCalendar): AsyncGenerator<string> {
  const [{ on } = { on: '' }] = await query<{ on: string }>(
    `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on`,
  )
  yield line({ format: 'onedoor-open-data', version: 1, on, calendar: writtenCalendar(calendar) })
  for await (const { id, ...row } of pages<Omit<OpenCase, 'case'>>(query, cases))
    yield line({ case: openName(id), ...row })
  for await (const { id, ...row } of pages<Omit<OpenCard, 'card'>>(query, cards))
    yield line({ card: openName(id), ...row })
}

const line = (value: object) => `${JSON.stringify(value)}\n`

const cases = `select c.id, c.item_code as item, c.department_code as department,
    v.body ->> 'handlingType' = 'instant' as instant, c.received_on as "receivedOn", c.accepted_on as "acceptedOn",
    c.promised_due_on as "promisedDueOn", c.decided_on as "decidedOn", c.closed_on as "closedOn"
  from case_row c join item_version v on v.code = c.item_code and v.version = c.item_version
  where c.received_on is not null and c.id > $1 order by c.id limit ${pageSize}`

const cards = `select c.id, c.rule, c.level, c.status, c.department_code as department,
    (c.breach_at at time zone 'Asia/Shanghai')::date as "breachOn"
  from card c join department d on d.code = c.department_code and not d.outside
  where c.level <> 'investigate' and c.id > $1 order by c.id limit ${pageSize}`

async function* pages<Row>(query: Database['query'], text: string): AsyncGenerator<Row & { id: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await query<Row & { id: string }>(text, [after])
    yield* rows
    const reached = rows.at(-1)?.id
    if (reached === undefined) return
    after = reached
  }
}
