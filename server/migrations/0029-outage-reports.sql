-- An outage excuses only once a second person has confirmed it; what was reported, confirmed or rejected stays on record.
create table outage_report (
  id uuid primary key,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  -- The departments it hit; null is all of them.
  departments text[],
  reason text not null,
  evidence text not null,
  reported_by uuid not null references account,
  reported_at timestamptz not null default clock_timestamp(),
  outcome text check (outcome in ('confirmed', 'rejected')),
  decided_by uuid references account check (decided_by <> reported_by),
  decided_at timestamptz,
  remark text,
  check ((outcome is null) = (decided_by is null))
);
create index outage_report_at on outage_report (reported_at desc, id desc);

-- Who confirmed it; recorded_by is who reported it.
alter table outage add column approved_by uuid references account;

-- The request that published a version: asked again, it is answered with that version.
alter table supervision_settings add column request_id text unique;
