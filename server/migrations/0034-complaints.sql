-- Complaints: streams of the log; this table mirrors them. Who complained stands apart, and in which words stands sealed in the
-- log under a key of the complaint's own.
create table complaint (
  id uuid primary key,
  version integer not null,
  serial integer,
  channel text not null,
  kind text not null,
  status text not null,
  department_code text not null references department,
  window_code text,
  case_id uuid,
  item_code text,
  anonymous boolean not null,
  investigator text,
  outcome text,
  lodged_at timestamptz not null,
  due_at timestamptz,
  late boolean not null,
  ended_at timestamptz
);
create index complaint_newest on complaint (lodged_at desc, id desc);
create index complaint_of_department on complaint (department_code, lodged_at desc);
create index complaint_of_investigator on complaint (investigator, lodged_at desc) where investigator is not null;

-- The account that lodged a complaint, where there is one: nobody but its owner is shown by it.
create table complainant (
  complaint_id uuid primary key,
  account_id uuid not null references account
);
create index complainant_account on complainant (account_id);
