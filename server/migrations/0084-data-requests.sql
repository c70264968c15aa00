-- Requests of one office for the data another holds (数据共享): streams of the log; this table mirrors them.
create table data_request (
  id uuid primary key,
  version integer not null,
  serial integer,
  status text not null,
  department_code text not null references department,
  provider_code text not null references department,
  item_code text not null,
  item_version integer not null,
  material text not null,
  case_id uuid,
  asked_at timestamptz not null,
  due_at timestamptz,
  late boolean not null
);
create index data_request_newest on data_request (asked_at desc, id desc);
create index data_request_of_department on data_request (department_code, asked_at desc);
create index data_request_of_provider on data_request (provider_code, asked_at desc);
create index data_request_of_case on data_request (case_id) where case_id is not null;
create index data_request_open on data_request (due_at) where status in ('asked', 'agreed', 'provided', 'doubted');
