// The fragments of SQL that say whose a case is: one wording, for every question of every module.
import type { Role } from '#domain/organisation/index.ts'
import { today } from '../kernel/drafts.ts'

/** A mandate `m` (委托) in force on the day `on`; both its days are inclusive. */
export const mandateInForce = (on = today) =>
  `m.revoked_at is null and m.from_on <= ${on} and (m.to_on is null or m.to_on >= ${on})`

/** The parties `account` acts for on the day `on`: the one it stands for, and those whose mandate it holds. */
export const partiesOf = (account: string, on = today) => `(
  select a.party_id from account a where a.id = ${account}::uuid and a.party_id is not null
  union all
  select m.party_id from mandate m where m.account_id = ${account}::uuid and ${mandateInForce(on)})`

/** The other way round: the accounts of those who may act for `party` today. */
export const accountsFor = (party: string) => `(
  select a.id from account a where a.party_id = ${party}::uuid
  union
  select m.account_id from mandate m where m.party_id = ${party}::uuid and ${mandateInForce()})`

/**
 * Whether case `c` is within the caller's reach: $2 account, $3 its department, $4 the scope. What was never submitted
 * concerns nobody but the applicant and whoever opened it in the department, whatever became of it since.
 */
export const caseWithinReach = `(
  $4 = 'all' and c.submitted_at is not null
  or $4 = 'department' and c.department_code = $3 and (c.submitted_at is not null or c.opened_by = $2::uuid)
  or $4 = 'own' and c.applicant_id in ${partiesOf('$2')})`

/** Whose work needs what is personal itself: the applicant's side, and those who examine the papers. */
export const seesPersonal: ReadonlySet<Role> = new Set<Role>(['applicant', 'agent', 'clerk', 'reviewer'])
