import type { myMatters } from '#api/matters.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { matterDecider, matterNumberOf, type MatterEvent } from '#domain/evaluation/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { logOf, recordedOf } from '../../kernel/event-store.ts'
import { Problem } from '../../kernel/problem.ts'
import { namedPlace } from '../../supervision/index.ts'

type Brought = ReplyOf<typeof myMatters>['matters'][number]
interface Row {
  id: string
  department: Brought['department']
  log: string
}

const broughtBy = (name: string, which: string): Statement => ({
  name,
  text: `select m.id, ${namedPlace('department', 'm.department_code')} as department, ${logOf('m.id')} as log
    from matter m where ${which} order by m.taken_at desc limit 20`,
})
const withTicket = broughtBy('matters-of-ticket', 'm.ticket_id = $1::uuid')
const byParty = broughtBy(
  'matters-of-party',
  `m.ticket_id in (select t.id from ticket t where t.party_id = $1::uuid)
    or m.case_id in (select a.case_id from applicant_case a where a.applicant_id = $1::uuid)`,
)

const ticketThere: Statement = { name: 'ticket-is-there', text: 'select from ticket where id = $1::uuid' }

/** What was brought with a ticket, for whoever knows its id: the newest first; throws 404 `ticket-not-found`. */
export async function mattersOfTicket({ run }: Database, ticket: string): Promise<Brought[]> {
  const [there] = await run(ticketThere, [ticket])
  if (!there) throw new Problem(404, 'ticket-not-found')
  return shown(run, withTicket, ticket)
}

/** What a party brought with its tickets or about its cases: the newest first. */
export const mattersOfParty = ({ run }: Database, party: string | null): Promise<Brought[]> =>
  shown(run, byParty, party)

async function shown(run: Database['run'], statement: Statement, of: string | null): Promise<Brought[]> {
  const rows = await run<Row>(statement, [of])
  return rows.map(({ id, department, log }) => {
    const { serial, status, takenAt, dueAt, late, answer, answeredAt } = fold(
      matterDecider,
      recordedOf<MatterEvent>(log),
    )
    const number = matterNumberOf(takenAt, serial ?? 0)
    return { id, number, department, status, takenAt, dueAt, late, answer, answeredAt }
  })
}
