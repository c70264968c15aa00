-- Supervision: cards are streams of the log; this table mirrors them. Nothing here refers to a case by a foreign key: outside
-- systems have cases too.
create table card (
  id uuid primary key,
  version integer not null,
  rule text not null,
  occasion text not null,
  level text not null,
  status text not null,
  subject_kind text not null,
  subject_id text not null,
  case_id uuid,
  department_code text not null references department,
  window_code text,
  persons text[] not null,
  settings_version integer not null,
  breach_at timestamptz not null,
  raised_at timestamptz not null
);
create index card_of_case on card (case_id) where case_id is not null;
create index card_raised on card (raised_at desc, id desc);
create index card_of_department on card (department_code, raised_at desc);

-- Thresholds, colours and points: a version holds from a day on and is never changed.
create table supervision_settings (
  version integer primary key,
  effective_from date not null,
  name text not null,
  body jsonb not null,
  published_by uuid references account,
  published_at timestamptz not null default clock_timestamp()
);

-- When nobody could work: one recorded act with its evidence.
create table outage (
  id uuid primary key,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  departments text[],
  reason text not null,
  evidence text not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null default clock_timestamp()
);

create index timer_of_supervision on timer (due_at) where kind = 'supervise';
