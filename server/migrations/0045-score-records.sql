-- Records of reward and discipline: streams of the log; this table mirrors them. `entries` is what a record puts into the score
-- of its month; `file_ids` are files of evidence, their hashes stand in the log.
create table score_record (
  id uuid primary key,
  version integer not null,
  serial integer,
  kind text not null,
  status text not null,
  counts_for text not null,
  subject text not null,
  department_code text not null references department,
  happened_on date not null,
  month text not null,
  document text not null,
  entries jsonb not null,
  file_ids uuid[] not null,
  proposed_at timestamptz not null
);
create index score_record_newest on score_record (proposed_at desc, id desc);
create index score_record_of_month on score_record (month, counts_for);
-- One decision counts once.
create unique index score_record_once on score_record (counts_for, subject, kind, document)
  where status in ('proposed', 'in-force', 'revocation-proposed');
