-- Departments and windows that are closed stay for what they did.
alter table department add column closed boolean not null default false;
alter table service_window add column closed boolean not null default false;

-- The organisation in its versions: departments, windows, and who sat where.
create table organisation_version (
  number int primary key check (number > 0),
  body jsonb not null,
  reason text,
  published_by uuid references account (id),
  published_at timestamptz not null default clock_timestamp(),
  -- Null together: how it had become from day to day before the next was published.
  check ((reason is null) = (published_by is null)));

create trigger organisation_version_is_append_only before update or delete on organisation_version
  for each row execute function refuse_change();
create trigger organisation_version_is_not_truncated before truncate on organisation_version
  for each statement execute function refuse_change();

-- The next version while it is being worked on: what it was made from, and what is to be. There is one.
create table organisation_draft (
  one boolean primary key default true check (one),
  revision int not null check (revision > 0),
  base jsonb not null,
  body jsonb not null,
  saved_by uuid not null references account (id),
  saved_at timestamptz not null default clock_timestamp(),
  effective_on date,
  reason text,
  decided_by uuid references account (id),
  check ((effective_on is null) = (reason is null) and (effective_on is null) = (decided_by is null)));
