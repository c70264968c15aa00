import type { Scope } from '#api/kernel/endpoint.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { caseWithinReach, mandateInForce, partiesOf } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'

/** A draft concerns nobody but the applicant and whoever opened it, and tells that one no more than was typed. */
const within: Statement = {
  name: 'party-within-reach',
  text: `select $4 = 'own' or bool_or(c.submitted_at is not null) as known
    from party p left join applicant_case a on a.applicant_id = p.id
      left join case_row c on c.id = a.case_id and ${caseWithinReach}
    where p.id = $1::uuid and ($4 = 'own' and p.id in ${partiesOf('$2')} or $4 <> 'own' and c.id is not null)
    group by p.id`,
}

/** How well the caller knows a party: by a submitted case, or by a draft only; undefined beyond its reach. */
export async function acquaintance(database: Database, partyId: string, account: Account, scope: Scope) {
  const values = [partyId, account.id, account.departmentCode, scope]
  const [found] = await database.run<{ known: boolean }>(within, values)
  return found && (found.known ? 'by case' : 'by draft')
}

const mandates: Statement = {
  name: 'mandates-in-force',
  text: `select m.party_id as "partyId", m.from_on as "fromOn", m.to_on as "toOn" from mandate m
    where m.account_id = $1 and ${mandateInForce()} order by m.from_on, m.party_id`,
}

/** The mandates (委托) an account holds today; civil dates, inclusive. */
export function mandatesOf(database: Database, accountId: string) {
  return database.run<{ partyId: string; fromOn: string; toOn: string | null }>(mandates, [accountId])
}
