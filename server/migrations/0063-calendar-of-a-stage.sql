-- By which calendar a stage under way counts: another one counts it anew.
alter table parallel_approval add column calendar_version text;
update parallel_approval p set calendar_version = e.entry::json -> 'event' ->> 'calendarVersion'
  from event e where e.stream = p.id and e.version = 1;
alter table parallel_approval alter column calendar_version set not null;

alter table acceptance add column calendar_version text;
update acceptance a set calendar_version = e.entry::json -> 'event' ->> 'calendarVersion'
  from event e where e.stream = a.id and e.version = 1;
alter table acceptance alter column calendar_version set not null;
