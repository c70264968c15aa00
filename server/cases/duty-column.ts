/** An absence `n` that covers the moment `at`. */
export const coversMoment = (at: string): string => `n.cancelled_at is null and n.from_at <= ${at} and n.to_at > ${at}`

/**
 * Who is on duty in the department of item `i` and who has an interest in the applicant `party`, as jsonb: for its own people
 * alone, null to everybody else. `party` is read where `me`, `p`, `officer`, `n` and `y` mean what they do here; `is` is how a
 * department is compared where there may be none.
 */
export const dutyColumn = (account: string, party: string, at: string, is = '='): string => `case when exists (
      select from account me where me.id = ${account}::uuid and me.department_code ${is} i.department_code) then
    jsonb_build_object(
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'departmentCode', p.department_code,
          'seat', p.seat, 'windowCode', p.window_code, 'holders', p.holders) order by p.code), '[]')
        from duty_post p where p.department_code ${is} i.department_code),
      'away', (select coalesce(jsonb_agg(distinct officer.id), '[]')
        from duty_post p join account officer on officer.id = any(p.holders)
        where p.department_code ${is} i.department_code and (officer.disabled_at is not null
          or officer.department_code is distinct from i.department_code
          or exists (select from absence n where n.account_id = officer.id and ${coversMoment(at)}))),
      'actorAwayUntil', (select max(n.to_at) from absence n where n.account_id = ${account}::uuid and ${coversMoment(at)}),
      'interests', (select coalesce(jsonb_agg(jsonb_build_object('id', n.account_id, 'relation', n.relation)), '[]')
        from party y join declared_interest n on n.number_hash = y.number_hash and n.withdrawn_at is null
          join account officer on officer.id = n.account_id and officer.department_code ${is} i.department_code
        where y.id = ${party})) end`

/** Whose standing an act of account `a` rests on: the code of its department, 'government' for who leads that, null for others. */
const organ = 'standing_kept_for(a.department_code, a.role)'

/**
 * SQL of who is on duty in the department of an account, or in the government it leads, and who has an interest in `party`, at a
 * moment; null for everybody else.
 */
export const dutyOf = (account: string, party: string, at: string): string => `(
    select ${dutyColumn(account, party, at, 'is not distinct from')}
    from (select a.department_code from account a where a.id = ${account}::uuid and ${organ} is not null) i)`

/** SQL of how that department, or the government, stands, which who acts for it acts on; null for everybody else. */
export const standingOf = (account: string): string => `(
    select jsonb_build_object('department', ${organ}, 'seen', coalesce(d.standing, (select government_standing from city)))
    from account a left join department d on d.code = a.department_code
    where a.id = ${account}::uuid and ${organ} is not null)`
