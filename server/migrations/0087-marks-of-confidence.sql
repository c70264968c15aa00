-- The mark of confidence (保密标记, Licensing Law Art. 5): which papers are confidential, and every look at one.
alter table case_file add column mark text;

create table paper_opening (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  file_id uuid not null references file,
  material text not null,
  ground text not null,
  account_id uuid not null references account,
  -- As what they opened it: roles change.
  role text not null,
  -- Null: to handle the case.
  because text,
  at timestamptz not null default clock_timestamp()
);
create index paper_opening_of_case on paper_opening (case_id, id desc);
create trigger paper_opening_is_append_only before update or delete on paper_opening
  for each row execute function refuse_change();
create trigger paper_opening_is_not_truncated before truncate on paper_opening
  for each statement execute function refuse_change();
