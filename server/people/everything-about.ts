import { partiesOf } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import { givenBy } from './mandates.ts'
import { myAccount, type Sources } from './my-account.ts'

// Cases are reached by their applicant: what an agent did for others is shown while the mandate is in force.
const tables = {
  cases: `select id, item_code as "itemCode", status, channel, received_on as "receivedOn", serial, drafted_at as "draftedAt",
      submitted_at as "submittedAt", decided_on as "decidedOn", last_at as "lastAt"
    from case_row where applicant_id in ${partiesOf('$1')}
      and (opened_by = $1 and channel = 'online' or applicant_id = (select party_id from account where id = $1))
    order by drafted_at`,
  files: `select id, name, type, size, created_at as "createdAt" from file where owner_id = $1 order by created_at`,
  signIns: `select at, action, outcome from audit where account_id = $1 order by id`,
} as const

/** Everything kept about the holder of an account: of oneself, numbers are not masked. */
export async function everythingAbout(sources: Sources, account: Account) {
  const { database, people } = sources
  const party = account.partyId === null ? undefined : await people.details(account.partyId)
  const rows = await Promise.all(
    Object.entries(tables).map(async ([name, text]) => [name, await database.query(text, [account.id])] as const),
  )
  return {
    account: await myAccount(sources, account),
    applicant: party ?? null,
    mandatesGiven: await givenBy(database, account),
    ...Object.fromEntries(rows),
  }
}
