-- Inspections on site: streams of the log; this table mirrors them. `photo_ids` are files; their hashes stand in the log.
create table inspection (
  id uuid primary key,
  version integer not null,
  serial integer,
  kind text not null,
  status text not null,
  department_code text not null references department,
  window_code text not null,
  visited_at timestamptz not null,
  recorded_at timestamptz not null,
  findings integer not null,
  photo_ids uuid[] not null
);
create index inspection_newest on inspection (visited_at desc, id desc);
create index inspection_of_department on inspection (department_code, visited_at desc);
create index inspection_photo on inspection using gin (photo_ids);
