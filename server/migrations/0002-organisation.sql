create table city (
  code text primary key,
  region_code text not null,
  name text not null,
  name_en text not null,
  centre jsonb not null
);

create table department (
  code text primary key,
  name text not null,
  name_en text not null,
  word text not null,
  credit_code text not null,
  vertical boolean not null
);

create table service_window (
  code text primary key,
  department_code text not null references department,
  name text not null,
  name_en text not null
);

-- People and enterprises applying: everything personal is sealed under the subject's own key; number_hash finds them again.
create table party (
  id uuid primary key,
  kind text not null check (kind in ('person', 'enterprise')),
  number_hash text not null unique,
  sealed text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table subject_key (
  subject uuid primary key,
  wrapped text not null
);

create table account (
  id uuid primary key,
  username text not null unique,
  role text not null,
  name text not null,
  name_en text not null,
  password_hash text,
  department_code text references department,
  window_codes text[] not null default '{}',
  party_id uuid references party,
  disabled_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);

-- An agent's mandate (委托) to act for an applicant; civil dates, inclusive.
create table mandate (
  account_id uuid not null references account,
  party_id uuid not null references party,
  from_on date not null,
  to_on date,
  revoked_at timestamptz,
  primary key (account_id, party_id)
);

create table authority_grant (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  item_code text not null,
  level text not null,
  from_on date not null,
  to_on date,
  revoked_at timestamptz
);
create index authority_grant_holder on authority_grant (account_id, item_code);

create table session (
  token_hash text primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null
);
create index session_account on session (account_id);

-- Token buckets for anything that can be guessed or flooded.
create table rate_limit (
  bucket text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null
);

-- Refusals and sign-ins, for the security officer; never personal data.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  action text not null,
  outcome text not null,
  detail jsonb not null default '{}'
);
