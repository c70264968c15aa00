-- Finds parties by how their names begin: keyed hashes of the beginnings, gone with the key of the person.
create table party_name (
  token text not null,
  subject uuid not null references subject_key (subject) on delete cascade,
  primary key (token, subject)
);
create index party_name_subject on party_name (subject);

-- What colleagues tell each other about a case; never part of the case itself.
create table case_note (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  author_id uuid not null references account,
  at timestamptz not null default clock_timestamp(),
  text text not null,
  request_id text not null,
  request_hash text not null,
  unique (case_id, request_id)
);
create index case_note_case on case_note (case_id, at);
create trigger case_note_is_append_only before update or delete on case_note for each row execute function refuse_change();
create trigger case_note_is_not_truncated before truncate on case_note for each statement execute function refuse_change();

-- Who has a case before them now; worth nothing after half a minute.
create unlogged table case_presence (
  case_id uuid not null,
  account_id uuid not null references account,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (case_id, account_id)
);
create index case_presence_seen on case_presence (seen_at);

-- The published grants, newest first.
create index licence_published on licence (issued_on desc, case_id desc);
