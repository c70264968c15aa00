-- How a construction project goes through its stages, in versions; a running project stays on its own.
create table construction_template (
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (code, version)
);
create trigger construction_template_is_append_only before update or delete on construction_template
  for each row execute function refuse_change();

-- A project follows a goal or a construction template: which, says its kind.
alter table project drop constraint project_template_code_template_version_fkey;

-- The stages of a construction project.
create table project_stage (
  project_id uuid not null references project,
  code text not null,
  handling text not null,
  lead_department text not null,
  departments text[] not null,
  status text not null,
  handled_in uuid,
  primary key (project_id, code)
);
create index project_stage_departments on project_stage using gin (departments);

-- Parallel approvals: streams of the log; this table mirrors them.
create table parallel_approval (
  id uuid primary key,
  version integer not null,
  serial bigint,
  status text not null,
  project_id uuid not null,
  project_name text not null,
  project_name_en text not null,
  stage text not null,
  stage_name text not null,
  stage_name_en text not null,
  party_id uuid not null,
  lead_department text not null references department,
  departments text[] not null,
  -- Codes of departments, or 'applicant'.
  waits_for text[] not null,
  applied_on date not null,
  due_on date,
  promised_on date,
  lawful_on date,
  ended_on date,
  last_at timestamptz not null
);
create index parallel_approval_newest on parallel_approval (applied_on desc, id desc);
create index parallel_approval_of_party on parallel_approval (party_id, applied_on desc, id desc);
create index parallel_approval_of_department on parallel_approval using gin (departments);
-- A stage is handled by one approval at a time.
create unique index parallel_approval_of_stage on parallel_approval (project_id, stage)
  where status in ('applied', 'incomplete', 'accepted', 'distributed', 'disputed', 'answered');
create index parallel_approval_of_project on parallel_approval (project_id);
