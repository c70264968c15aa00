/** An absence `n` that covers the moment `at`. */
export const coversMoment = (at: string): string => `n.cancelled_at is null and n.from_at <= ${at} and n.to_at > ${at}`

/**
 * Who is on duty in the department of item `i` and who has an interest in the applicant `party`, as jsonb: for its own people
 * alone, null to everybody else.
 */
export const dutyColumn = (account: string, party: string, at: string): string => `case when exists (
      select from account me where me.id = ${account}::uuid and me.department_code = i.department_code) then
    jsonb_build_object(
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'departmentCode', p.department_code,
          'seat', p.seat, 'windowCode', p.window_code, 'holders', p.holders) order by p.code), '[]')
        from duty_post p where p.department_code = i.department_code),
      'away', (select coalesce(jsonb_agg(distinct a.id), '[]')
        from duty_post p join account a on a.id = any(p.holders)
        where p.department_code = i.department_code and (a.disabled_at is not null
          or a.department_code is distinct from i.department_code
          or exists (select from absence n where n.account_id = a.id and ${coversMoment(at)}))),
      'actorAwayUntil', (select max(n.to_at) from absence n where n.account_id = ${account}::uuid and ${coversMoment(at)}),
      'interests', (select coalesce(jsonb_agg(jsonb_build_object('id', n.account_id, 'relation', n.relation)), '[]')
        from party y join declared_interest n on n.number_hash = y.number_hash and n.withdrawn_at is null
          join account a on a.id = n.account_id and a.department_code = i.department_code
        where y.id = ${party})) end`
