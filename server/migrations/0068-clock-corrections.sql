-- What was stored up to here was stored by a clock that ran ahead: new streams are not held against it. Who said so, and why.
create table clock_correction (
  position bigint primary key,
  newest_at timestamptz not null,
  corrected_at timestamptz not null default clock_timestamp(),
  corrected_by uuid not null references account (id),
  reason text not null check (reason ~ '\S'));

create trigger clock_correction_is_append_only before update or delete on clock_correction
  for each row execute function refuse_change();
create trigger clock_correction_is_not_truncated before truncate on clock_correction
  for each statement execute function refuse_change();
