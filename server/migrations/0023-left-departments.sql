-- Whoever leaves a department changes the standing of the one they leave as well.
create function standing_of_account_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in
    select department_code from former where department_code is not null
    union select department_code from changed where department_code is not null order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $$;
drop trigger account_changed on account;
create trigger account_changed after update on account referencing old table as former new table as changed
  for each statement execute function standing_of_account_changed();

-- Every act asks this: one call fewer.
create or replace function stands_as_seen(department text, seen bigint) returns boolean language plpgsql volatile as $$
begin
  if department is null then
    return true;
  end if;
  perform pg_advisory_xact_lock_shared(74653, hashtext(department));
  if (select standing from department d where d.code = stands_as_seen.department) is distinct from seen then
    raise exception 'authority has changed since it was read' using errcode = 'OD409';
  end if;
  return true;
end $$;
