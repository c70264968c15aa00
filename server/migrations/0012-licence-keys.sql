-- Public halves of the keys licences are signed with, in the order they came: the last one signs, all of them verify.
create table licence_key (
  kid text primary key,
  position integer not null unique check (position > 0),
  body jsonb not null,
  since timestamptz not null default clock_timestamp()
);
create trigger licence_key_is_append_only before update or delete on licence_key for each row execute function refuse_change();
create trigger licence_key_is_not_truncated before truncate on licence_key for each statement execute function refuse_change();
