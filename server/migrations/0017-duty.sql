-- A post that must never be empty (AB岗): its holder A, then those who stand in, in order.
create table duty_post (
  code text primary key,
  department_code text not null references department,
  seat text not null check (seat in ('window', 'deputy-head', 'head')),
  window_code text references service_window,
  holders uuid[] not null check (cardinality(holders) between 1 and 3)
);
create index duty_post_department on duty_post (department_code);

-- Leave, a meeting, travel: from one instant to another, the second not included. An end that came early is the end.
create table absence (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('leave', 'meeting', 'travel')),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  entered_by uuid not null references account,
  entered_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz,
  ended_by uuid references account,
  check (cancelled_at is null or ended_by is not null)
);
create index absence_of on absence (account_id, to_at) where cancelled_at is null;

-- Whose applications somebody keeps out of. The number itself is nowhere: its keyed hash finds it, its ends are shown.
create table declared_interest (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  relation text not null,
  number_hash text not null,
  number_shown text not null,
  declared_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz
);
create index declared_interest_of on declared_interest (account_id) where withdrawn_at is null;
create index declared_interest_in on declared_interest (number_hash) where withdrawn_at is null;

-- What the centre tells its own people.
create table staff_notice (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  kind text not null,
  dedupe_key text not null,
  facts jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  unique (account_id, dedupe_key)
);
create index staff_notice_of on staff_notice (account_id, id);

-- Up to where authority decides: [{fact, atMost}].
alter table authority_grant add column limits jsonb not null default '[]';

-- How high a case is decided, its answers that are numbers, who keeps out of it and who reviewed it, and whether it was decided at a window.
alter table case_row
  add column decision_level text,
  add column amounts jsonb,
  add column recused text[] not null default '{}',
  add column reviewed_by text[] not null default '{}',
  add column decided_at_window boolean;
update case_row c set decided_at_window = coalesce((
    select (e.entry::jsonb -> 'event' -> 'by' ->> 'windowCode') is not null from event e
    where e.stream = c.id and (e.entry like '%"type":"CaseGranted"%' or e.entry like '%"type":"CaseRefused"%') limit 1), false)
  where decided_on is not null;
create index case_row_decided on case_row (decided_on) where decided_on is not null;

-- How often the authority, posts, absences and interests of a department have changed: an act decided on an older count
-- is decided again. Whoever appends an act shares a lock with others who do; whoever changes the count has it alone, so
-- no act is stored under authority that was taken away before.
alter table department add column standing bigint not null default 0;

create function lock_standing(code text, alone boolean) returns void language plpgsql as $$
begin
  if alone then
    perform pg_advisory_xact_lock(74653, hashtext(code));
  else
    perform pg_advisory_xact_lock_shared(74653, hashtext(code));
  end if;
end $$;

-- True, or an error of class OD: what was read is out of date.
create function stands_as_seen(department text, seen bigint) returns boolean language plpgsql volatile as $$
begin
  if department is null then
    return true;
  end if;
  perform lock_standing(department, false);
  if (select standing from department d where d.code = stands_as_seen.department) is distinct from seen then
    raise exception 'authority has changed since it was read' using errcode = 'OD409';
  end if;
  return true;
end $$;

create function standing_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in
    select distinct a.department_code from changed c join account a on a.id = (to_jsonb(c) ->> tg_argv[0])::uuid
    where a.department_code is not null order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $$;

create function standing_of_post_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in select distinct department_code from changed order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $$;

create trigger grant_given after insert on authority_grant referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger grant_changed after update on authority_grant referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger absence_entered after insert on absence referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger absence_changed after update on absence referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger interest_declared after insert on declared_interest referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger interest_changed after update on declared_interest referencing new table as changed
  for each statement execute function standing_changed('account_id');
create trigger account_changed after update on account referencing new table as changed
  for each statement execute function standing_changed('id');
create trigger post_appointed after insert on duty_post referencing new table as changed
  for each statement execute function standing_of_post_changed();
create trigger post_changed after update on duty_post referencing new table as changed
  for each statement execute function standing_of_post_changed();
