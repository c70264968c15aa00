-- Why money went back: too much was paid, a deposit was returned, or a payment never came in.
alter table money_moved add column cause text;
update money_moved m set cause = e.entry::jsonb -> 'event' ->> 'cause' from event e
  where m.direction = 'out' and e.stream = m.bill_id
    and e.entry::jsonb -> 'event' ->> 'type' = 'RefundApproved'
    and 'out-' || (e.entry::jsonb -> 'event' ->> 'refund') = m.entry;
