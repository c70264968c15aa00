-- Public explanations (公开说明, 优化营商环境条例 Art. 36): versions that never change, and who signed which off.
create table explanation (
  case_id uuid primary key,
  -- What the public knows it by: it tells nothing of the case.
  public_id uuid not null unique default gen_random_uuid(),
  department_code text not null references department (code),
  version integer not null check (version > 0),
  published_version integer check (published_version <= version),
  -- When it was first published, and when the version the public reads was.
  published_at timestamptz,
  updated_at timestamptz,
  check ((published_version is null) = (published_at is null) and (published_at is null) = (updated_at is null))
);
create index explanation_published on explanation (published_at desc, public_id desc) where published_version is not null;

create table explanation_version (
  case_id uuid not null references explanation,
  version integer not null,
  reason text not null,
  body text not null,
  body_en text,
  author_id uuid not null references account,
  at timestamptz not null default clock_timestamp(),
  primary key (case_id, version)
);
create trigger explanation_version_is_append_only before update or delete on explanation_version
  for each row execute function refuse_change();
create trigger explanation_version_is_not_truncated before truncate on explanation_version
  for each statement execute function refuse_change();

-- Signed off by the head: from then on everybody may read it.
create table explanation_signed (
  case_id uuid not null,
  version integer not null,
  signed_by uuid not null references account,
  at timestamptz not null default clock_timestamp(),
  primary key (case_id, version),
  foreign key (case_id, version) references explanation_version
);
create trigger explanation_signed_is_append_only before update or delete on explanation_signed
  for each row execute function refuse_change();
create trigger explanation_signed_is_not_truncated before truncate on explanation_signed
  for each statement execute function refuse_change();

-- Cases past their promised day: what is still open counts as endless, so that the list is found by the day alone.
create index case_row_overran on case_row (promised_due_on, id)
  where promised_due_on < coalesce(decided_on, closed_on, 'infinity'::date);
