-- What became of an order at a gateway: paid or failed, as it told or as its file of the day says, or given up after a day.
alter table payment_order
  add column closed_at timestamptz,
  add column closed_as text check (closed_as in ('paid', 'failed', 'given-up')),
  add check ((closed_at is null) = (closed_as is null));
update payment_order o set closed_at = m.heard_at, closed_as = 'paid'
  from (select order_id, min(received_at) as heard_at from gateway_message where outcome = 'recorded' group by order_id) m
  where m.order_id = o.id;
create index payment_order_open on payment_order (created_at) where closed_at is null;
