-- A case that moves alone is counted by itself again: to gather what was and what is into two tables cost a command more than the
-- change of its row did. A recount moves all open cases in one transaction, and adds up by itself where they went.
drop trigger cases_moved_in_hall on case_row;
drop function count_moves_in_hall();

-- The day a case counts as running, and as owed; null where it does not.
create function hall_running_on(c case_row) returns date language sql immutable as $$
  select case when c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status <> 'suspended' then c.due_on end
$$;
create function hall_owed_on(c case_row) returns date language sql immutable as $$
  select case when c.decided_on is null and c.closed_on is null then c.promised_due_on end
$$;

-- As what a case is counted, and on which days, in the same order.
create function hall_counts() returns text[] language sql immutable as $$
  select array['running', 'suspended', 'resting', 'received', 'accepted', 'decided', 'delivered', 'owed']
$$;
create function hall_days(c case_row) returns date[] language sql immutable as $$
  select array[
    hall_running_on(c),
    case when c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status = 'suspended' then date '9999-12-31' end,
    case when c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status <> 'suspended' and c.due_on is null
      then date '9999-12-31' end,
    case when c.serial is not null then c.received_on end,
    c.accepted_on,
    c.decided_on,
    case when c.decided_on is not null then c.closed_on end,
    hall_owed_on(c)]
$$;
create or replace function hall_places(c case_row) returns table (what text, on_day date) language sql immutable as $$
  select p.what, p.on_day from unnest(hall_counts(), hall_days(c)) as p(what, on_day) where p.on_day is not null
$$;

create or replace function count_in_hall() returns trigger language plpgsql as $$
declare
  counts constant text[] := hall_counts();
  was constant date[] := hall_days(old);
  is_now constant date[] := hall_days(new);
  elsewhere constant boolean := (old.department_code, coalesce(old.window_code, ''), old.item_code)
    is distinct from (new.department_code, coalesce(new.window_code, ''), new.item_code);
begin
  for nth in 1 .. cardinality(counts) loop
    continue when not elsewhere and was[nth] is not distinct from is_now[nth];
    if was[nth] is not null then
      insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
      values (counts[nth], was[nth], old.department_code, coalesce(old.window_code, ''), old.item_code, -1);
    end if;
    if is_now[nth] is not null then
      insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
      values (counts[nth], is_now[nth], new.department_code, coalesce(new.window_code, ''), new.item_code, 1);
    end if;
  end loop;
  return null;
end $$;

-- Columns, not the functions above: a condition is prepared anew for every statement, and their texts with it.
create trigger case_moved_in_hall after update on case_row for each row
  when (current_setting('onedoor.hall', true) is distinct from 'counted together'
    and (old.status, old.waiting_for, old.submitted_at, old.due_on, old.received_on, old.serial, old.accepted_on, old.decided_on,
        old.closed_on, old.promised_due_on, old.department_code, old.window_code)
      is distinct from (new.status, new.waiting_for, new.submitted_at, new.due_on, new.received_on, new.serial, new.accepted_on,
        new.decided_on, new.closed_on, new.promised_due_on, new.department_code, new.window_code))
  execute function count_in_hall();
