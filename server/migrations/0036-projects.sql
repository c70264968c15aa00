-- Goals that take several items (一件事), in their versions; the newest is offered, a running project stays on its own.
create table bundle (
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (code, version)
);

-- Several items of several departments under one number.
create table project (
  id uuid primary key,
  version integer not null,
  kind text not null,
  template_code text,
  template_version integer,
  name text not null,
  party_id uuid not null references party,
  opened_by uuid not null references account,
  year integer not null,
  serial integer,
  status text not null,
  facts jsonb not null,
  started_on date not null,
  ended_on date,
  foreign key (template_code, template_version) references bundle (code, version)
);
create unique index project_number on project (year, serial) where serial is not null;
create index project_of_party on project (party_id, started_on desc, id);

create table project_part (
  project_id uuid not null references project,
  item_code text not null,
  department_code text not null,
  status text not null,
  case_id uuid,
  primary key (project_id, item_code)
);
create unique index project_part_case on project_part (case_id) where case_id is not null;
create index project_part_department on project_part (department_code, project_id);
