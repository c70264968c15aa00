-- Every request begins with whose session it is: what it needs of the account is kept with the session, and follows the account
-- within the transaction that changes it. A session of an account that is disabled ends with it.
create function caller_of(account) returns jsonb language sql immutable as $$
  select jsonb_build_object('id', $1.id, 'username', $1.username, 'role', $1.role, 'name', $1.name, 'nameEn', $1.name_en,
    'departmentCode', $1.department_code, 'windowCodes', $1.window_codes, 'partyId', $1.party_id,
    'mustChangePassword', $1.must_change_password)
$$;

delete from session s using account a where a.id = s.account_id and a.disabled_at is not null;
alter table session add column caller jsonb;
update session s set caller = caller_of(a) from account a where a.id = s.account_id;
alter table session alter column caller set not null;

-- The account is held, so that no change of it slips in between; one that is disabled has no caller, and no session is opened.
create function caller_of_new_session() returns trigger language plpgsql as $$
begin
  select caller_of(a) into new.caller from account a where a.id = new.account_id and a.disabled_at is null for share;
  return new;
end $$;
create trigger session_has_caller before insert on session for each row execute function caller_of_new_session();

create function sessions_follow_account() returns trigger language plpgsql as $$
begin
  if new.disabled_at is null then
    update session set caller = caller_of(new) where account_id = new.id;
  else
    delete from session where account_id = new.id;
  end if;
  return null;
end $$;
create trigger sessions_follow after update on account for each row
  when (new.disabled_at is distinct from old.disabled_at or caller_of(new) is distinct from caller_of(old))
  execute function sessions_follow_account();
