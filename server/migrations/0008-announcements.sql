-- Announcements (公告): each text is a version that never changes; what the public reads is a pointer to one of them.
create table announcement (
  id uuid primary key default gen_random_uuid(),
  -- Invented for the demonstration.
  demo boolean not null default false,
  version integer not null check (version > 0),
  published_version integer,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- When it was first published, and when the text the public reads was.
  published_at timestamptz,
  updated_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text,
  check (published_version <= version),
  check ((published_version is null) = (published_at is null) and (published_at is null) = (updated_at is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index announcement_published on announcement (published_at desc, id desc)
  where published_version is not null and withdrawn_at is null;
create index announcement_changed on announcement (changed_at desc, id desc);

create table announcement_version (
  announcement_id uuid not null references announcement,
  version integer not null,
  title text not null,
  title_en text not null,
  body text not null,
  body_en text not null,
  -- Null: loaded with the city.
  author_id uuid references account,
  at timestamptz not null,
  primary key (announcement_id, version)
);
create trigger announcement_version_is_append_only before update or delete on announcement_version
  for each row execute function refuse_change();
create trigger announcement_version_is_not_truncated before truncate on announcement_version
  for each statement execute function refuse_change();
