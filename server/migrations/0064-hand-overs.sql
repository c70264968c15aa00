-- Hand-over lists between the front, the departments behind, and the issuing window: streams of the log; this table mirrors them.
create table hand_over (
  id uuid primary key,
  version integer not null,
  serial integer,
  status text not null,
  department_code text not null references department,
  from_place text not null,
  to_place text not null,
  handed_at timestamptz not null,
  due_at timestamptz not null,
  received_at timestamptz,
  case_ids uuid[] not null
);
create index hand_over_newest on hand_over (handed_at desc, id desc);
create index hand_over_of_department on hand_over (department_code, handed_at desc);
create index hand_over_open on hand_over (due_at) where status in ('handed-over', 'differing');
create index hand_over_of_case on hand_over using gin (case_ids);
