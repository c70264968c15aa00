-- The head of the government alone extends a parallel approval (Licensing Law Art. 42(2)), and is stood in for like any leader: a
-- post of no department is the government's, and how it stands is counted as a department's standing is.
alter table duty_post alter column department_code drop not null;
alter table city add column government_standing bigint not null default 0;

-- Those who lead the government: heads and their deputies of no department. Everybody else of none belongs to nobody's standing.
create function standing_kept_for(department text, role text) returns text language sql immutable as $$
  select coalesce(department, case when role in ('head', 'deputy-head') then 'government' end)
$$;

create function standing_moved(organ text) returns void language plpgsql as $$
begin
  perform lock_standing(organ, true);
  update department set standing = standing + 1 where code = organ;
  if organ = 'government' then
    update city set government_standing = government_standing + 1;
  end if;
end $$;

create or replace function stands_as_seen(department text, seen bigint) returns boolean language plpgsql volatile as $$
begin
  if department is null then
    return true;
  end if;
  perform pg_advisory_xact_lock_shared(74653, hashtext(department));
  if (case when department = 'government' then (select government_standing from city)
      else (select standing from department d where d.code = stands_as_seen.department) end) is distinct from seen then
    raise exception 'authority has changed since it was read' using errcode = 'OD409';
  end if;
  return true;
end $$;

create or replace function standing_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in
    select distinct standing_kept_for(a.department_code, a.role) as organ
    from changed c join account a on a.id = (to_jsonb(c) ->> tg_argv[0])::uuid order by 1
  loop
    if touched is not null then
      perform standing_moved(touched);
    end if;
  end loop;
  return null;
end $$;

create or replace function standing_of_account_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in
    select standing_kept_for(department_code, role) from former
    union select standing_kept_for(department_code, role) from changed order by 1
  loop
    if touched is not null then
      perform standing_moved(touched);
    end if;
  end loop;
  return null;
end $$;

create or replace function standing_of_post_changed() returns trigger language plpgsql as $$
declare
  touched text;
begin
  for touched in select distinct coalesce(department_code, 'government') from changed order by 1
  loop
    perform standing_moved(touched);
  end loop;
  return null;
end $$;
