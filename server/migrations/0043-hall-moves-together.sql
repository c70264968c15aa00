-- Cases that move in one statement are counted together: another calendar moves every open case, and a count of each alone cost
-- as much as writing it.
drop trigger case_moved_in_hall on case_row;

create function count_moves_in_hall() returns trigger language plpgsql as $$
begin
  -- An upsert that only inserts comes here too.
  if not exists (select from is_now) then return null; end if;
  insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
  select what, on_day, department_code, window_code, item_code, sum(cases)
  from (
    select p.what, p.on_day, c.department_code, coalesce(c.window_code, '') as window_code, c.item_code, 1 as cases
      from is_now c, hall_places(c) p
    union all
    select p.what, p.on_day, c.department_code, coalesce(c.window_code, ''), c.item_code, -1
      from was c, hall_places(c) p) moved
  group by what, on_day, department_code, window_code, item_code having sum(cases) <> 0;
  return null;
end $$;

create trigger cases_moved_in_hall after update on case_row
  referencing old table as was new table as is_now for each statement execute function count_moves_in_hall();
