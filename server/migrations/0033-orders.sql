-- Supervision orders: streams of the log; this table mirrors them. Nothing here refers to a card or a case by a foreign key:
-- outside systems have both.
create table supervision_order (
  id uuid primary key,
  version integer not null,
  form text not null,
  serial integer,
  status text not null,
  department_code text not null references department,
  window_code text,
  cards uuid[] not null,
  cases uuid[] not null,
  matter text not null,
  issued_at timestamptz not null,
  due_at timestamptz,
  times_overdue integer not null,
  ended_at timestamptz
);
create index supervision_order_newest on supervision_order (issued_at desc, id desc);
create index supervision_order_of_department on supervision_order (department_code, issued_at desc);
