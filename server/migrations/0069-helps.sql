-- Help (帮办代办) with a mandate: streams of the log; this table mirrors them.
create table help (
  id uuid primary key,
  version integer not null,
  status text not null,
  party_id uuid not null references party,
  helper_id uuid not null references account,
  project_id uuid references project,
  begun_at timestamptz not null,
  open_tasks integer not null
);
create index help_newest on help (begun_at desc, id desc);
create index help_of_helper on help (helper_id, begun_at desc);
create index help_of_party on help (party_id, begun_at desc);
