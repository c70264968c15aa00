-- The next calendar while it is being worked on: the order that is to be published (body), made when so many versions were (base).
create table calendar_draft (like organisation_draft including all,
  foreign key (saved_by) references account (id),
  foreign key (decided_by) references account (id));

-- Who is to hold which authority, while it is being worked on.
create table authority_draft (like organisation_draft including all,
  foreign key (saved_by) references account (id),
  foreign key (decided_by) references account (id));

-- Delegated authority in its versions: who held what on the day each was published.
create table authority_version (like organisation_version including all,
  foreign key (published_by) references account (id));
create trigger authority_version_is_append_only before update or delete on authority_version
  for each row execute function refuse_change();
create trigger authority_version_is_not_truncated before truncate on authority_version
  for each statement execute function refuse_change();
