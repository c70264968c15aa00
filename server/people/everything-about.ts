import { partiesOf } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken } from '../kernel/rate-limit.ts'
import { givenBy } from './mandates.ts'
import { myAccount, type Sources } from './my-account.ts'

/** Of each kind so many rows at most, the newest. */
export const mostRows = 5_000

/** Five at once, and five in any hour after that: whoever wants to know what is kept has it by then. */
const exports = { capacity: 5, perSecond: 5 / 3_600 }

// Cases are reached by their applicant: what an agent did for others is shown while the mandate is in force.
export const tables = {
  cases: `select c.id, c.item_code as "itemCode", c.status, c.channel, c.received_on as "receivedOn", c.serial,
      c.drafted_at as "draftedAt", c.submitted_at as "submittedAt", c.decided_on as "decidedOn", c.last_at as "lastAt"
    from applicant_case a join case_row c on c.id = a.case_id
    where a.applicant_id in ${partiesOf('$1')}
      and (c.opened_by = $1 and c.channel = 'online' or a.applicant_id = (select party_id from account where id = $1))
    order by a.drafted_at desc`,
  files: `select id, name, type, size, created_at as "createdAt" from file where owner_id = $1 order by created_at desc`,
  signIns: `select at, action, outcome from audit where account_id = $1 order by id desc`,
} as const

/**
 * Everything kept about the holder of an account: of oneself, numbers are not masked. `rows` says how many of a kind there
 * are at most, and of which kinds there are more. Throws 429 `too-many-requests`.
 */
export async function everythingAbout(sources: Sources, account: Account) {
  const { database, people } = sources
  if (!(await takeToken(database, `export of ${account.id}`, exports))) throw new Problem(429, 'too-many-requests')
  const party = account.partyId === null ? undefined : await people.details(account.partyId)
  const rows = await Promise.all(
    Object.entries(tables).map(
      async ([name, text]) => [name, await database.query(`${text} limit ${mostRows + 1}`, [account.id])] as const,
    ),
  )
  return {
    account: await myAccount(sources, account),
    applicant: party ?? null,
    mandatesGiven: await givenBy(database, account),
    ...Object.fromEntries(rows.map(([name, found]) => [name, found.slice(0, mostRows)])),
    rows: { most: mostRows, more: rows.filter(([, found]) => found.length > mostRows).map(([name]) => name) },
  }
}
