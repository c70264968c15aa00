-- What waits is asked for by its kind, the longest waiting first: whatever else waits, and what was done since the table was
-- last tidied, is not gone through for it.
drop index outbox_waiting;
create index outbox_waiting on outbox (kind, next_at) where done_at is null;
