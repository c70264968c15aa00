-- What nobody got done (办不成事): streams of the log; this table mirrors them. What was said stands sealed in the log.
create table matter (
  id uuid primary key,
  version integer not null,
  serial integer,
  status text not null,
  department_code text not null references department,
  owner_id uuid not null references account,
  case_id uuid,
  ticket_id uuid,
  taken_at timestamptz not null,
  due_at timestamptz not null,
  late boolean not null,
  answered_at timestamptz
);
create index matter_newest on matter (taken_at desc, id desc);
create index matter_of_department on matter (department_code, taken_at desc);
create index matter_of_ticket on matter (ticket_id) where ticket_id is not null;
