-- Who reads a notice: each of those who stood on the party's side when it was told, with a mark of their own.
create table notice_reader (
  account_id uuid not null references account,
  notice_id uuid not null references notice,
  read_at timestamptz,
  primary key (account_id, notice_id)
);
create index notice_reader_notice on notice_reader (notice_id);
create index notice_unread on notice_reader (account_id) where read_at is null;

insert into notice_reader (account_id, notice_id, read_at)
select a.id, n.id, n.read_at from notice n join account a on a.party_id = n.party_id
union
select m.account_id, n.id, n.read_at from notice n join mandate m on m.party_id = n.party_id
where m.revoked_at is null and (m.to_on is null or m.to_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date);

alter table notice drop column read_at;

-- How many messages were meant for a person lately.
create index outbox_person on outbox ((payload ->> 'personId'), created_at) where payload ? 'personId';
-- What is old enough to be forgotten.
create index outbox_done on outbox (done_at) where done_at is not null;
create index sent_message_sent on sent_message (sent_at) where sent_at is not null;

-- One's own files, the newest first, without reading through all of them.
create index file_owner_at on file (owner_id, created_at desc);
drop index file_owner;
