-- Every change of a case writes an entry into each index of its row: two of them go. Cases to be counted by another calendar are
-- found among those that run, the open ones of an item in what the hall counts.
drop index case_row_open_by_calendar;
drop index case_row_open_of_item;
drop index case_row_runs_on;
create index case_row_runs_on on case_row (runs_until, id) where runs_until is not null;

-- The newest entry a snapshot is of, by its hash. Snapshots follow what is appended to the log: `position` is how far they came,
-- with facts of which `shape`.
truncate case_snapshot;
alter table case_snapshot add column head bytea not null;
create table snapshot_progress (
  shape integer primary key,
  position bigint not null
);
