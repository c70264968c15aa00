-- Whose cases a system keeps and how late its messages may be out of order are dated: a case keeps what held when it began.
create table outside_system_version (
  system text not null references outside_system,
  version integer not null,
  department_code text not null references department,
  settle_hours integer not null check (settle_hours between 0 and 24),
  published_at timestamptz not null default clock_timestamp(),
  primary key (system, version)
);
insert into outside_system_version (system, version, department_code, settle_hours, published_at)
  select code, 1, department_code, settle_hours, created_at from outside_system;
-- As of when the loaded history of a case was judged, as far as it was there then: told again, it is judged as of then.
create table outside_judgement (
  stream uuid not null,
  version integer not null,
  until timestamptz not null,
  judged_at timestamptz not null default clock_timestamp(),
  primary key (stream, version, until)
);
insert into outside_judgement (stream, version, until)
  select e.stream, max(e.version), s.history_until
  from event e join outside_case c on c.stream = e.stream join outside_system s on s.code = c.system
  where s.history_until is not null and (e.entry::jsonb #>> '{event,history}') = 'true' group by e.stream, s.history_until;
alter table outside_system drop column history_until;
