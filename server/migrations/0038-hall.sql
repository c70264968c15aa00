-- The zones of the hall, each one queue; the row is locked while one of its counters chooses whom to call.
create table hall_zone (
  letter text primary key check (letter ~ '^[A-Z]$'),
  name text not null,
  name_en text not null,
  kind text not null,
  comprehensive boolean not null
);

-- Where visitors are served: windows of departments, named by `service_window`, and desks of the centre's own.
create table hall_counter (
  code text primary key,
  zone text not null references hall_zone,
  is_desk boolean not null,
  name text,
  name_en text
);
create index hall_counter_zone on hall_counter (zone);

-- Tickets: streams of the log; this table mirrors them.
create table ticket (
  id uuid primary key,
  version integer not null,
  on_day date not null,
  letter text not null,
  serial bigint,
  zone text not null,
  class text not null,
  reason text,
  source text not null,
  item_code text,
  party_id uuid,
  -- The only counter that may call it, or the one it is at.
  counter text,
  status text not null,
  issued_at timestamptz not null,
  not_before timestamptz,
  called_at timestamptz,
  calls integer not null,
  recalls integer not null,
  started_at timestamptz,
  ended_at timestamptz,
  missed integer not null,
  missed_at timestamptz,
  case_id uuid,
  outcome text,
  about text,
  foretold jsonb,
  appointment_id uuid,
  last_at timestamptz not null
);
create index ticket_waiting on ticket (on_day, zone) where status in ('issued', 'transferred', 'missed');
create index ticket_called on ticket (on_day, zone, called_at desc) where called_at is not null;
create index ticket_at_counter on ticket (counter, on_day);
create index ticket_of_case on ticket (case_id) where case_id is not null;
create index ticket_of_party on ticket (party_id, on_day) where party_id is not null;

-- Who serves at a counter; a session ends with its day.
create table counter_session (
  id bigint generated always as identity primary key,
  counter text not null references hall_counter,
  account_id uuid not null references account,
  stands_in boolean not null,
  opened_at timestamptz not null default clock_timestamp(),
  paused_at timestamptz,
  pause_reason text,
  closed_at timestamptz
);
create unique index counter_session_counter on counter_session (counter) where closed_at is null;
create unique index counter_session_account on counter_session (account_id) where closed_at is null;

-- Attendance: every sign-in, pause and sign-out.
create table attendance (
  id bigint generated always as identity primary key,
  counter text not null,
  account_id uuid not null references account,
  act text not null,
  reason text,
  stands_in boolean not null,
  at timestamptz not null default clock_timestamp()
);
create index attendance_counter on attendance (counter, at);
create trigger attendance_is_append_only before update or delete on attendance for each row execute function refuse_change();
create trigger attendance_is_not_truncated before truncate on attendance for each statement execute function refuse_change();
