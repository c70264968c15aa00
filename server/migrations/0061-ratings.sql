-- Ratings (好差评): streams of the log; this table mirrors them. Who rated stands nowhere; what they said stands sealed in the log.
create table rating (
  id uuid primary key,
  version integer not null,
  status text not null,
  grade text not null,
  ticket_id uuid not null unique,
  case_id uuid,
  counter text not null,
  department_code text references department,
  item_code text,
  served_at timestamptz not null,
  rated_at timestamptz not null,
  due_at timestamptz,
  late boolean not null
);
create index rating_served on rating (served_at);
create index rating_followed_up on rating (rated_at desc, id desc) where status <> 'given';
create index rating_of_department on rating (department_code, rated_at desc) where status <> 'given';
create index rating_of_case on rating (case_id) where case_id is not null;
