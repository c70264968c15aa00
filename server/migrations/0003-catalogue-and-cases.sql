-- Versions are published and never edited; an item points at the one new cases get.
create table item (
  code text primary key,
  department_code text not null references department,
  status text not null check (status in ('in-use', 'suspended', 'cancelled')),
  version integer not null
);

create table item_version (
  code text not null references item,
  version integer not null,
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (code, version)
);

-- Projection of the case log: one row a case, rewritten by every append in the same statement.
create table case_row (
  id uuid primary key,
  version integer not null,
  status text not null,
  waiting_for text not null,
  item_code text not null,
  item_version integer not null,
  department_code text not null,
  window_code text,
  applicant_id uuid not null,
  opened_by uuid not null,
  channel text not null,
  received_on date,
  serial bigint,
  drafted_at timestamptz not null,
  submitted_at timestamptz,
  accepted_on date,
  promised_due_on date,
  statutory_due_on date,
  decided_on date,
  closed_on date,
  due_on date,
  sort_on date not null,
  last_at timestamptz not null
);
create unique index case_row_number on case_row (received_on, serial) where serial is not null;
create index case_row_desk on case_row (department_code, waiting_for, sort_on, id);
create index case_row_applicant on case_row (applicant_id, drafted_at desc, id);
create index case_row_opened_by on case_row (opened_by) where status = 'draft';

create table licence (
  case_id uuid primary key,
  department_code text not null,
  item_code text not null,
  holder_id uuid not null,
  year integer not null,
  serial bigint not null,
  name text not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date,
  revoked_on date
);
create unique index licence_number on licence (department_code, year, serial);

-- Uploaded files: the bytes lie in the content-addressed store under their SHA-256.
create table file (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  owner_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp()
);
create index file_owner on file (owner_id);
create index file_sha256 on file (sha256);

create table case_file (
  case_id uuid not null,
  file_id uuid not null references file,
  material text not null,
  primary key (case_id, file_id, material)
);
create index case_file_file on case_file (file_id);

-- What an applicant is told in the application, once a change.
create table notice (
  id uuid primary key default gen_random_uuid(),
  party_id uuid not null references party,
  case_id uuid not null,
  kind text not null,
  dedupe_key text not null unique,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_party on notice (party_id, at desc);

create table seeding (
  name text primary key,
  done_at timestamptz not null default clock_timestamp()
);
