-- What a payment at a gateway is settled by: the one bill it is booked to, or going back to who paid.
create table gateway_transaction (
  gateway text not null,
  transaction text not null,
  -- Null: it goes back.
  bill_id uuid,
  amount_fen bigint,
  basis text,
  approved_by uuid references account,
  approved_at timestamptz,
  returned_by uuid references account,
  returned_at timestamptz,
  primary key (gateway, transaction),
  check ((bill_id is null) = (approved_by is not null)),
  check (returned_by is null or returned_by <> approved_by)
);
insert into gateway_transaction (gateway, transaction, bill_id)
  select distinct on (gateway, transaction) gateway, transaction, bill_id from money_moved
  where gateway is not null and transaction is not null;
