-- An account somebody registered by themselves stands for what they claim to be until a clerk has seen their document.
-- `request_id` is the request that made it: sent again, it makes no second one.
alter table account
  add column verified_at timestamptz default clock_timestamp(),
  add column request_id text unique;

-- The history of mandates is kept: given again after they were revoked, they are rows of their own.
alter table mandate drop constraint mandate_pkey;
alter table mandate
  add column id uuid primary key default gen_random_uuid(),
  add column given_by uuid references account,
  add column given_at timestamptz not null default clock_timestamp(),
  add column request_id text unique;
create unique index mandate_standing on mandate (account_id, party_id) where revoked_at is null;
