-- What the clocks of a case read of it, as its first `version` entries have it: kept beside the log, so that all that run can be
-- counted by another calendar without reading every log. `shape` says which program wrote it.
create table case_snapshot (
  id uuid primary key references case_row on delete cascade,
  version integer not null,
  shape integer not null,
  facts json not null
);
