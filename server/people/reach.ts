import type { Scope } from '#api/kernel/endpoint.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Account } from '../identity/index.ts'

const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`
const inForce = `m.revoked_at is null and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})`

/** A draft concerns nobody but the applicant and whoever opened it. */
const within: Statement = {
  name: 'party-within-reach',
  text: `select from party p where p.id = $1::uuid and (
    $5 = 'all'
    or $5 = 'own' and (p.id = $4::uuid or exists (
         select from mandate m where m.account_id = $2::uuid and m.party_id = p.id and ${inForce}))
    or $5 = 'department' and exists (
         select from case_row c where c.applicant_id = p.id and c.department_code = $3
           and (c.status <> 'draft' or c.opened_by = $2::uuid)))`,
}

/** Whether a party is within the caller's reach; beyond it, it does not exist. */
export async function isWithinReach(database: Database, partyId: string, account: Account, scope: Scope) {
  const { id, departmentCode, partyId: own } = account
  return (await database.run(within, [partyId, id, departmentCode, own, scope])).length > 0
}

const mandates: Statement = {
  name: 'mandates-in-force',
  text: `select m.party_id as "partyId", m.from_on as "fromOn", m.to_on as "toOn" from mandate m
    where m.account_id = $1 and ${inForce} order by m.from_on, m.party_id`,
}

/** The mandates (委托) an account holds today; civil dates, inclusive. */
export function mandatesOf(database: Database, accountId: string) {
  return database.run<{ partyId: string; fromOn: string; toOn: string | null }>(mandates, [accountId])
}
