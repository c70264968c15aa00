-- The log: every stream of facts, append-only. `entry` holds the exact bytes that are hashed (canonical JSON, never jsonb);
-- `serial` is the gap-free number the append gave it. hash = sha256(entry [+ ' ' + serial]); each entry names its predecessor's hash.
create table event (
  stream uuid not null,
  version integer not null check (version > 0),
  position bigint generated always as identity,
  entry text not null,
  serial bigint,
  hash bytea not null,
  request_id text,
  request_hash text,
  primary key (stream, version)
);
create unique index event_request on event (stream, request_id) where request_id is not null;
create unique index event_position on event (position);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only';
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event for each statement execute function refuse_change();

-- Gap-free numbers: one row a series, advanced inside the append that uses the number.
create table series (
  name text primary key,
  last bigint not null
);

-- A promise of the law or the centre to act at an instant; the sweeper leases what is due and sends a command.
create table timer (
  stream uuid not null,
  kind text not null,
  due_at timestamptz not null,
  leased_until timestamptz not null default '-infinity',
  primary key (stream, kind)
);
create index timer_due on timer (due_at);

-- Effects outside the database, at least once each, recognised by their dedupe key.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  dedupe_key text not null unique,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  last_error text
);
create index outbox_waiting on outbox (next_at) where done_at is null;
