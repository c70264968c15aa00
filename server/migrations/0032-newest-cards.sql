-- The newest cards still open: what a supervisor sees first.
create index card_open_newest on card (raised_at desc, id desc)
  where status not in ('upheld', 'downgraded', 'cancelled', 'dismissed', 'withdrawn', 'exempted');
