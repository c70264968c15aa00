-- When a promise made instead of papers was found broken: whoever broke one may not promise again.
alter table case_row add column promise_broken_on date;
create index case_row_broken_promise on case_row (applicant_id) where promise_broken_on is not null;

-- How often the line before an item of limited quantity has moved. A grant is stored only on the line it was decided on, so
-- that two at once cannot both have the last; an acceptance moves it whatever it has seen.
create table item_line (
  item_code text primary key,
  moves bigint not null,
  -- What the last to move it had seen; null where it did not have to look.
  seen bigint
);

create function line_moves(stands bigint, seen bigint) returns bigint language plpgsql as $$
begin
  if stands is distinct from coalesce(seen, stands) then
    raise exception 'the line has moved since it was read' using errcode = 'OD409';
  end if;
  return stands + 1;
end $$;
