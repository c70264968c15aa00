-- Which keys the sealed columns belong to: a server with others would write what nobody can read again.
create table keyring (
  one boolean primary key default true check (one),
  fingerprint text not null
);

-- The second factor of those who decide (TOTP, RFC 6238). `last_step` is the newest time step a code was taken for.
create table second_factor (
  account_id uuid primary key references account (id),
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- A session whose holder has still to show the second factor opens nothing else.
alter table session add column half boolean not null default false;

-- How an applicant wants to be told.
alter table account
  add column email text,
  add column language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  add column notify_email boolean not null default false,
  add column notify_sms boolean not null default true,
  add column must_change_password boolean not null default false;
