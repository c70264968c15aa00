-- What the supervisor's screen counts, kept while cases move: nobody ever counts the open cases. A move is added beside the
-- change of the case, which waits for nobody; moves are added up afterwards, and a reader adds what is not added up yet.
create table hall_tally (
  what text not null,
  on_day date not null,
  department_code text not null,
  window_code text not null,
  item_code text not null,
  cases integer not null,
  primary key (what, on_day, department_code, window_code, item_code)
);
create index hall_tally_empty on hall_tally (what) where cases = 0;

create table hall_move (
  id bigint generated always as identity primary key,
  what text not null,
  on_day date not null,
  department_code text not null,
  window_code text not null,
  item_code text not null,
  cases integer not null
);

-- Where a case is counted: as running (on its due date), suspended, or resting (no clock runs); and on the days it was received,
-- accepted, decided and delivered.
create function hall_places(c case_row) returns table (what text, on_day date) language sql immutable as $$
  select 'running', c.due_on
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status <> 'suspended' and c.due_on is not null
  union all select case c.status when 'suspended' then 'suspended' else 'resting' end, date '9999-12-31'
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and (c.status = 'suspended' or c.due_on is null)
  union all select 'received', c.received_on where c.received_on is not null and c.serial is not null
  union all select 'accepted', c.accepted_on where c.accepted_on is not null
  union all select 'decided', c.decided_on where c.decided_on is not null
  union all select 'delivered', c.closed_on where c.decided_on is not null and c.closed_on is not null
$$;

create function count_in_hall() returns trigger language plpgsql as $$
begin
  insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
  select what, on_day, department_code, window_code, item_code, sum(cases)
  from (
    select what, on_day, new.department_code, coalesce(new.window_code, '') as window_code, new.item_code, 1 as cases
      from hall_places(new) where tg_op <> 'DELETE'
    union all
    select what, on_day, old.department_code, coalesce(old.window_code, ''), old.item_code, -1
      from hall_places(old) where tg_op <> 'INSERT') moved
  group by what, on_day, department_code, window_code, item_code having sum(cases) <> 0;
  return null;
end $$;

create trigger case_counted_in_hall after insert on case_row for each row
  when (new.submitted_at is not null) execute function count_in_hall();
create trigger case_moved_in_hall after update on case_row for each row
  when ((old.status = 'suspended', old.waiting_for = 'nobody', old.submitted_at is null, old.due_on, old.received_on, old.serial,
      old.accepted_on, old.decided_on, old.closed_on, old.window_code, old.department_code)
    is distinct from (new.status = 'suspended', new.waiting_for = 'nobody', new.submitted_at is null, new.due_on,
      new.received_on, new.serial, new.accepted_on, new.decided_on, new.closed_on, new.window_code, new.department_code))
  execute function count_in_hall();
create trigger case_left_hall after delete on case_row for each row
  when (old.submitted_at is not null) execute function count_in_hall();

insert into hall_tally
select what, on_day, department_code, coalesce(window_code, ''), item_code, count(*)
from case_row c, hall_places(c) group by 1, 2, 3, 4, 5;

create index card_open on card (department_code, window_code, rule, level)
  where status not in ('upheld', 'downgraded', 'cancelled', 'dismissed', 'withdrawn', 'exempted');

-- The lists behind the figures, a page by key.
create index case_row_running on case_row (sort_on, id) where submitted_at is not null and waiting_for <> 'nobody';
create index case_row_accepted on case_row (accepted_on) where accepted_on is not null;
create index case_row_closed on case_row (closed_on) where closed_on is not null;
