-- The next version of an item while it is being worked on, and from when on it is to be in force once that is decided.
create table item_draft (
  code text primary key,
  department_code text not null references department (code),
  base_version int not null check (base_version >= 0),
  revision int not null check (revision > 0),
  body jsonb not null,
  saved_by uuid not null references account (id),
  saved_at timestamptz not null default clock_timestamp(),
  effective_on date,
  reason text,
  decided_by uuid references account (id),
  check ((effective_on is null) = (reason is null) and (effective_on is null) = (decided_by is null)));

create index item_draft_coming on item_draft (effective_on) where effective_on is not null;
