-- What was asked of a payment gateway: a page on which a sum is paid.
create table payment_order (
  id uuid primary key,
  bill_id uuid not null references bill,
  gateway text not null,
  amount_fen bigint not null,
  pay_url text not null,
  account_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp()
);
create index payment_order_of_bill on payment_order (bill_id);

-- What a gateway told us under its signature, and what became of it.
create table gateway_message (
  id bigint generated always as identity primary key,
  gateway text not null,
  message text not null,
  transaction text not null,
  order_id uuid not null,
  amount_fen bigint not null,
  paid_at timestamptz not null,
  outcome text not null,
  received_at timestamptz not null default clock_timestamp(),
  unique (gateway, message, outcome)
);
create index gateway_message_paid on gateway_message (paid_at);
create trigger gateway_message_is_append_only before update or delete on gateway_message
  for each row execute function refuse_change();
create trigger gateway_message_is_not_truncated before truncate on gateway_message
  for each statement execute function refuse_change();
create index money_moved_transaction on money_moved (gateway, transaction) where transaction is not null;
