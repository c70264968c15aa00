-- The rules of the hall: a version holds from a day on and is never changed. The first came with the program.
create table hall_settings (
  version integer primary key check (version > 1),
  effective_from date not null,
  name text not null,
  rules jsonb not null,
  published_by uuid not null references account,
  published_at timestamptz not null default clock_timestamp(),
  request_id text not null unique
);
create trigger hall_settings_is_append_only before update or delete on hall_settings for each row execute function refuse_change();
create trigger hall_settings_is_not_truncated before truncate on hall_settings for each statement execute function refuse_change();
