-- Departments that keep their own systems push what happens to their cases. Each message is an entry of its case's stream in the
-- log; these tables say who may push, and mirror what was pushed.
create table outside_system (
  code text primary key,
  name text not null,
  name_en text not null,
  department_code text not null references department,
  zone text not null,
  calendar text not null check (calendar in ('city', 'every-day')),
  settle_hours integer not null check (settle_hours between 0 and 24),
  disabled_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);

-- What the cases of an item are measured by; a case keeps the version it began under.
create table outside_item (
  system text not null references outside_system,
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (system, code, version)
);

-- Keys are kept as hashes alone: whoever reads the table cannot push.
create table outside_key (
  id uuid primary key,
  system text not null references outside_system,
  key_hash text not null unique,
  scopes text[] not null,
  per_minute integer not null check (per_minute > 0),
  created_by uuid references account,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index outside_key_of_system on outside_key (system, created_at);

-- A case as its messages tell it so far.
create table outside_case (
  stream uuid primary key,
  system text not null references outside_system,
  case_no text not null,
  item_code text not null,
  item_version integer not null,
  version integer not null,
  last_at timestamptz not null,
  accepted_at timestamptz,
  finished_at timestamptz,
  over_at timestamptz,
  outcome text not null check (outcome in ('on-time', 'late', 'without-end')),
  faults text[] not null,
  history boolean not null,
  unique (system, case_no)
);
create index outside_case_finished on outside_case (system, finished_at);

-- A message in its last version.
create table outside_message (
  stream uuid not null,
  kind text not null,
  seq integer not null,
  system text not null,
  data_version integer not null,
  occurred_at timestamptz not null,
  occurred_on date not null,
  received_at timestamptz not null,
  late boolean not null,
  primary key (stream, kind, seq)
);
create index outside_message_of_day on outside_message (system, occurred_on, kind);

create table outside_rejection (
  id bigint generated always as identity primary key,
  system text not null references outside_system,
  at timestamptz not null default clock_timestamp(),
  case_no text,
  kind text,
  code text not null,
  field text
);
create index outside_rejection_of_system on outside_rejection (system, at);

-- What a system says it sent of a day, and where that differs from what is held.
create table outside_reconciliation (
  system text not null references outside_system,
  day date not null,
  stated jsonb not null,
  differences jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (system, day)
);
