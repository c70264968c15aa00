-- Bills: streams of the log; this table mirrors them.
create table bill (
  id uuid primary key,
  version integer not null,
  serial bigint,
  subject_kind text not null,
  subject_id uuid not null,
  subject_number text not null,
  subject_name text not null,
  subject_name_en text not null,
  party_id uuid not null references party,
  -- Whose windows issue it and take its money.
  departments text[] not null,
  status text not null,
  issued_on date not null,
  due_fen bigint not null,
  owed_fen bigint not null,
  paid_fen bigint not null,
  -- Paid beyond what is due, and not given back yet.
  refund_fen bigint not null,
  -- What is still owed of charges an item waits for: {item code: fen}.
  holds jsonb not null,
  last_at timestamptz not null
);
create unique index bill_of_subject on bill (subject_kind, subject_id);
create index bill_newest on bill (issued_on desc, id desc);
create index bill_of_party on bill (party_id, issued_on desc, id desc);

-- Every sum that came in or went back, a row a charge: what a day is reconciled by.
create table money_moved (
  bill_id uuid not null,
  entry text not null,
  line integer not null,
  direction text not null,
  on_day date not null,
  at timestamptz not null,
  way text not null,
  by_account uuid not null,
  gateway text,
  transaction text,
  -- Null: no charge takes it.
  charge text,
  kind text,
  payee text,
  amount_fen bigint not null,
  primary key (bill_id, entry, line)
);
create index money_moved_on on money_moved (on_day);
