-- In which transaction an item was last pointed at another version or changed its status: readers ask only for what
-- they cannot have seen. Brought along from another
-- database the number may be too high, and the item is read more often than need be.
alter table item add column changed_in xid8 not null default pg_current_xact_id();
create index item_changed_in on item (changed_in);

create function note_change_of_item() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger item_notes_its_change before insert or update on item for each row execute function note_change_of_item();
