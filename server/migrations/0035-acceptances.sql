-- Joint completion acceptance: streams of the log; this table mirrors them.
create table acceptance (
  id uuid primary key,
  version integer not null,
  serial bigint,
  status text not null,
  project_id uuid not null,
  project_name text not null,
  project_name_en text not null,
  party_id uuid not null,
  -- Asked of one department alone, as works were accepted before.
  alone boolean not null,
  lead_department text not null references department,
  departments text[] not null,
  -- Codes of departments, 'applicant' or 'centre'.
  waits_for text[] not null,
  visit_on date,
  applied_on date not null,
  due_on date,
  master_due_on date,
  letter_on date,
  filed_on date,
  visits integer not null,
  department_visits integer not null,
  papers integer not null,
  -- When the applicant had the works to put right: [{fromOn, toOn}].
  rectifications jsonb not null,
  last_at timestamptz not null
);
create index acceptance_newest on acceptance (applied_on desc, id desc);
create index acceptance_of_party on acceptance (party_id, applied_on desc, id desc);
create index acceptance_of_department on acceptance using gin (departments);
create index acceptance_of_project on acceptance (project_id);

-- How works are accepted: who leads, who inspects what, in what time. A version holds from a day on and is never changed.
create table acceptance_setup (
  version integer primary key,
  effective_from date not null,
  body jsonb not null
);
create trigger acceptance_setup_is_append_only before update or delete on acceptance_setup
  for each row execute function refuse_change();
