-- Hearings made known to the public (听证公告, 行政许可法 Art. 46, 48): the day, time and place told last. Whether one is still to
-- be held its case says.
create table hearing (
  case_id uuid primary key,
  -- What the public knows it by: it tells nothing of the case.
  public_id uuid not null unique default gen_random_uuid(),
  basis text not null,
  held_on date not null,
  -- 'HH:MM' of that day.
  begins text not null,
  place text not null,
  is_open boolean not null,
  presider_id uuid,
  announced_on date not null,
  postponed_from date
);
create index hearing_open_on on hearing (held_on, begins, public_id) where is_open;

-- Of the past: the notice of each case, and where it was put off the last time that was done.
with told as (
  select e.stream, e.version, e.entry::jsonb -> 'event' as event from event e
  where e.stream in (select id from case_row) and (e.entry like '%"type":"HearingScheduled"%' or e.entry like '%"type":"HearingPostponed"%')
), made as (
  select stream, version, event, lag(event ->> 'heldOn') over (partition by stream order by version) as before
  from told where event ->> 'type' in ('HearingScheduled', 'HearingPostponed')
)
insert into hearing (case_id, basis, held_on, begins, place, is_open, presider_id, announced_on, postponed_from)
select s.stream, s.event ->> 'basis', (l.event ->> 'heldOn')::date, l.event ->> 'time', l.event ->> 'place',
  s.event ->> 'closedBecause' is null, (s.event -> 'presider' ->> 'id')::uuid, (l.event ->> 'on')::date,
  case when l.version > s.version then l.before::date end
from (select distinct on (stream) * from made where event ->> 'type' = 'HearingScheduled' order by stream, version desc) s
  join lateral (select * from made m where m.stream = s.stream order by m.version desc limit 1) l on true;
