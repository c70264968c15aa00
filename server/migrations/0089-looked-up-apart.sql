-- Each change of a case writes an entry into every index of its row, and with another calendar all open cases change at once:
-- half of what that cost the database were entries that said the same as before. What a case is looked up by and never or
-- hardly changes stands apart: its applicant, its number, and the day it was accepted.
create table applicant_case (
  applicant_id uuid not null,
  drafted_at timestamptz not null,
  case_id uuid not null,
  primary key (applicant_id, drafted_at, case_id)
);
create table case_number (
  received_on date not null,
  serial bigint not null,
  case_id uuid not null,
  accepted_on date,
  primary key (received_on, serial)
);
create index case_number_accepted on case_number (accepted_on) where accepted_on is not null;

insert into applicant_case select applicant_id, drafted_at, id from case_row;
insert into case_number select received_on, serial, id, accepted_on from case_row
  where received_on is not null and serial is not null;

create function look_up_by_applicant() returns trigger language plpgsql as $$
begin
  insert into applicant_case (applicant_id, drafted_at, case_id) values (new.applicant_id, new.drafted_at, new.id);
  return null;
end $$;
create trigger case_looked_up_by_applicant after insert on case_row for each row execute function look_up_by_applicant();

create function look_up_by_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.received_on, old.serial) = (new.received_on, new.serial) then
    update case_number set accepted_on = new.accepted_on where received_on = new.received_on and serial = new.serial;
  else
    insert into case_number (received_on, serial, case_id, accepted_on)
    values (new.received_on, new.serial, new.id, new.accepted_on);
  end if;
  return null;
end $$;
create trigger case_numbered after insert on case_row for each row
  when (new.received_on is not null and new.serial is not null) execute function look_up_by_number();
create trigger case_looked_up_by_number after update of received_on, serial, accepted_on on case_row for each row
  when (new.received_on is not null and new.serial is not null
    and (old.received_on, old.serial, old.accepted_on) is distinct from (new.received_on, new.serial, new.accepted_on))
  execute function look_up_by_number();

create function look_up_no_more() returns trigger language plpgsql as $$
begin
  delete from applicant_case where (applicant_id, drafted_at, case_id) = (old.applicant_id, old.drafted_at, old.id);
  delete from case_number where (received_on, serial) = (old.received_on, old.serial);
  return null;
end $$;
create trigger case_looked_up_no_more after delete on case_row for each row execute function look_up_no_more();

drop index case_row_applicant;
drop index case_row_number;
drop index case_row_accepted;

-- How many licences of limited quantity are given and not made yet.
create index case_row_granted on case_row (item_code) where status = 'granted';
