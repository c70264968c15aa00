-- The moment a hearing, or another day for it, was made known: whoever reads the feed of announcements tells by it that something
-- changed, on one and the same day too.
alter table hearing add column announced_at timestamptz;

update hearing h set announced_at = (
  select (e.entry::jsonb ->> 'at')::timestamptz from event e
  where e.stream = h.case_id and (e.entry like '%"type":"HearingScheduled"%' or e.entry like '%"type":"HearingPostponed"%')
  order by e.version desc limit 1);

alter table hearing alter column announced_at set not null;
