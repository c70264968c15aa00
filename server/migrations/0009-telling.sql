-- Messages that left the house, one a change of a case, channel and recipient (the outbox's dedupe key): written before
-- the sending and completed after it, so that whoever comes second sees that somebody was first.
create table sent_message (
  dedupe_key text primary key,
  begun_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);

-- Who is to be told for a party.
create index account_party on account (party_id) where party_id is not null;
create index mandate_party on mandate (party_id);
