-- What a city charges on a construction project, in versions; the newest holds.
create table charge_book (
  version integer primary key,
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp()
);
