import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { myTickets, ticketNow } from '#api/hall.ts'
import { queueAtCounter, ticketNumber, type OwnQueue, type TicketStatus } from '#domain/hall/index.ts'
import { Problem } from '../kernel/problem.ts'
import type { Statement } from '../kernel/database.ts'
import type { HallDesk } from './hall.ts'
import { isWaiting, ownQueue, waiting, waitIn, zonesOf } from './queue.ts'
import { today } from './road.ts'

export interface TicketRow {
  id: string
  letter: string
  serial: number
  zone: string
  zoneName: string
  zoneNameEn: string
  status: TicketStatus
  issuedAt: string
  item: { code: string; name: string; nameEn: string } | null
  isWaiting: boolean
  ahead: number
  counter: string | null
  calledAt: string | null
  caseId: string | null
}

/** The columns of ticket `t`, its zone `z` and item version `v` that tell how it stands; `instant` is how an instant is written. */
export const ticketColumns = (instant = (column: string) => column): string => `t.id, t.letter, t.serial, t.zone,
  z.name as "zoneName", z.name_en as "zoneNameEn", t.status, ${instant('t.issued_at')} as "issuedAt", t.counter,
  ${instant('t.called_at')} as "calledAt", t.case_id as "caseId",
  case when v.code is not null then jsonb_build_object('code', v.code, 'name', v.body ->> 'name',
    'nameEn', v.body ->> 'nameEn') end as item, ${isWaiting} as "isWaiting",
  (select count(*)::int from ticket o where o.zone = t.zone and o.on_day = t.on_day
    and o.status in ${waiting} and o.issued_at < t.issued_at
    and (o.counter is null or t.counter is null or o.counter = t.counter)) as ahead`
export const ticketTables = `ticket t join hall_zone z on z.letter = t.zone left join item i on i.code = t.item_code
  left join item_version v on v.code = i.code and v.version = i.version`

/** A row as anybody may be shown it who may see the ticket. */
export const shown = ({ letter, serial, isWaiting: waits, ahead, ...row }: TicketRow) => ({
  ...{ id: row.id, number: ticketNumber(letter, serial), zone: row.zone, zoneName: row.zoneName },
  ...{ zoneNameEn: row.zoneNameEn, status: row.status, issuedAt: row.issuedAt, item: row.item },
  ...{ ahead: waits ? ahead : null, counter: row.counter, calledAt: row.calledAt, caseId: row.caseId, wait: null },
})

const ticketOf: Statement = {
  name: 'ticket',
  text: `select ${ticketColumns()}, ${ownQueue('t.counter', 'o.issued_at < t.issued_at')} as own from ${ticketTables} where t.id = $1`,
}

/** A ticket for whoever knows its id; throws 404 `ticket-not-found`. */
export async function showTicket({ database }: HallDesk, id: string): Promise<ReplyOf<typeof ticketNow>> {
  const [row] = await database.run<TicketRow & { own: OwnQueue | null }>(ticketOf, [id])
  if (!row) throw new Problem(404, 'ticket-not-found')
  const [zone] = row.isWaiting ? await zonesOf(database, row.zone) : []
  const wait = zone ? waitIn(queueAtCounter({ ...zone, ahead: row.ahead }, row.own)) : null
  return { ...shown(row), wait }
}

/** The tickets a party took today, the latest first. */
export async function ownTickets({ database }: HallDesk, partyId: string | null): Promise<ReplyOf<typeof myTickets>> {
  const rows = await database.query<TicketRow>(
    `select ${ticketColumns()} from ${ticketTables} where t.party_id = $1 and t.on_day = ${today} order by t.issued_at desc`,
    [partyId],
  )
  return { tickets: rows.map(shown) }
}
