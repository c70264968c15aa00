-- What patterns over many cases are found in: a row a case, told again whenever its log has grown.
create table case_trace (
  id uuid primary key,
  department_code text not null references department,
  applied_at timestamptz not null,
  ended_at timestamptz,
  -- It ended void or withdrawn.
  vanished boolean not null,
  body jsonb not null
);
create index case_trace_of_department on case_trace (department_code, applied_at);
create index case_trace_ended on case_trace (ended_at) where ended_at is not null;

-- How far each reader of patterns has come, in its own measure.
create table pattern_progress (
  name text primary key,
  reached jsonb not null
);
