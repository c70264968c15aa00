-- The record of an act of administration is also the receipt of its request.
alter table audit add column request_id text, add column request_hash text;
create unique index audit_request on audit (request_id) where request_id is not null;
create index audit_actor on audit (account_id, id);
create index audit_action on audit (action, id);

-- By whom authority was given and taken; null where it came with the city.
alter table authority_grant
  add column granted_at timestamptz not null default clock_timestamp(),
  add column granted_by uuid references account (id),
  add column revoked_by uuid references account (id);

-- Why there is a version, and by whom; null where it came with the catalogue.
alter table item_version
  add column reason text,
  add column published_by uuid references account (id);

-- What was decided about an item's status. It is in force once it is applied; a later decision replaces one that is coming.
create table item_status_change (
  id bigint generated always as identity primary key,
  item_code text not null references item (code),
  status text not null check (status in ('in-use', 'suspended', 'cancelled')),
  effective_on date not null,
  reason text not null,
  decided_by uuid not null references account (id),
  decided_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  replaced_at timestamptz
);
create unique index item_status_coming on item_status_change (item_code)
  where applied_at is null and replaced_at is null;
create index item_status_history on item_status_change (item_code, id);

-- Open cases of an item, to be counted and never listed.
create index case_row_open_of_item on case_row (item_code) where waiting_for <> 'nobody' and status <> 'draft';
