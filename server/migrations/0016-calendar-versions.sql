-- The working calendar in its versions; cases are pinned to one, and an order moves the pin of all that are open.
create table calendar_version (
  number int primary key check (number > 0),
  version text not null unique,
  body jsonb not null,
  change jsonb,
  effects jsonb,
  reason text,
  published_by uuid references account (id),
  published_at timestamptz not null default clock_timestamp());

create trigger calendar_version_is_append_only before update or delete on calendar_version
  for each row execute function refuse_change();
create trigger calendar_version_is_not_truncated before truncate on calendar_version
  for each statement execute function refuse_change();

alter table case_row add column calendar_version text;
-- Until now there was one calendar.
update case_row set calendar_version = 'national-2026' where submitted_at is not null;
create index case_row_open_by_calendar on case_row (calendar_version, id) where submitted_at is not null and closed_on is null;
