import { copyCases } from '../copied-cases.ts'
import type { Database } from '../../server/kernel/database.ts'

/** Cases ready for a command, as many as the fastest round so far would use twice over. */
export interface CaseSupply {
  /** The clerk who opened the case all others are copies of. */
  clerk: string
  /** The text of an event of that case, for peers to store the like. */
  entry: string
  /** Gives a way to take submitted cases, or drafts, one by one for a round of so many seconds. */
  submitted(seconds: number): Promise<() => string | undefined>
  drafts(seconds: number): Promise<() => string | undefined>
}

/** The newest case that a clerk opened and submitted and nobody has touched since. */
const sample = `select r.id, r.opened_by, e.entry from case_row r join event e on e.stream = r.id and e.version = 2
  join item i on i.code = r.item_code and i.version = r.item_version and i.status = 'in-use'
  where r.status = 'submitted' and r.channel = 'window' and r.version = 2 order by r.submitted_at desc limit 1`

const asDraft = {
  version: 1,
  status: 'draft',
  waiting_for: 'applicant',
  received_on: null,
  submitted_at: null,
  due_on: null,
  sort_on: '9999-12-31',
  calendar_version: null,
}

/** Makes the supply from the demo city's own cases; throws if it has none that fits. `settle` does what copies leave to be done. */
export async function createCaseSupply(
  database: Database,
  settle: () => Promise<unknown> = () => Promise.resolve(),
): Promise<CaseSupply> {
  const [found] = await database.query<{ id: string; opened_by: string; entry: string }>(sample)
  if (!found) throw new Error('the demo city has no case submitted at a window and left there')
  const stock = (copying: { events: number; row?: object }) => {
    const ids: string[] = []
    let perSecond = 500
    return async (seconds: number) => {
      const missing = Math.ceil(2 * perSecond * seconds) - ids.length
      if (missing > 0) {
        ids.push(...(await copyCases(database, { sources: [found.id], wanted: missing, ...copying })))
        await database.query('vacuum analyze case_row')
        await settle()
      }
      const before = ids.length
      return () => {
        const id = ids.pop()
        perSecond = Math.max(perSecond, (before - ids.length) / seconds)
        return id
      }
    }
  }
  const { opened_by: clerk, entry } = found
  return { clerk, entry, submitted: stock({ events: 2 }), drafts: stock({ events: 1, row: asDraft }) }
}
