-- The life of a card: who is next and until when, and how it ended. The stream says it; this row mirrors it.
alter table card
  add column raised_level text,
  add column due_at timestamptz,
  add column acknowledgement_missed boolean not null default false,
  add column review_overdue boolean not null default false,
  add column questioned text,
  add column outage_id uuid,
  add column decided_at timestamptz,
  add column points numeric(8, 2) not null default 0;
create index card_of_person on card using gin (persons);
create index card_waiting on card (status, due_at) where decided_at is null;

-- The deduction ledger: what cards cost and what was given back. A score is the sum of its entries.
create table ledger_entry (
  card_id uuid not null,
  number integer not null,
  rule text not null,
  part text not null,
  points numeric(8, 2) not null,
  reason text not null,
  -- Whose score it counts in: 'department', 'window' or 'person'.
  counts_for text not null,
  department_code text not null,
  window_code text,
  person text,
  -- The month of the breach, 'YYYY-MM'.
  month text not null,
  share double precision not null,
  case_id uuid,
  posted_at timestamptz not null,
  primary key (card_id, number)
);
create index ledger_of_month on ledger_entry (month, counts_for);
create index ledger_of_person on ledger_entry (person, month) where person is not null;
