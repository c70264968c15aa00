-- Hardly anybody is banned from applying (行政许可法 Art. 78, 79) or ever broke a promise (告知承诺): whether to look at all is
-- kept with the party, and nobody who was remarked once is forgotten.
alter table party add column remarked boolean not null default false;

create function ban_until(party uuid, item text, day date) returns date language sql stable as $$
  select max(b.until_on) from ban b where b.party_id = party and b.item_code = item and b.until_on >= day
$$;
create function promise_broken_on(party uuid) returns date language sql stable as $$
  select max(r.promise_broken_on) from case_row r where r.applicant_id = party and r.promise_broken_on is not null
$$;

create function remark_banned() returns trigger language plpgsql as $$
begin
  update party set remarked = true where id = new.party_id and not remarked;
  return null;
end $$;
create trigger ban_is_remarked after insert or update on ban for each row execute function remark_banned();

create function remark_broken_promise() returns trigger language plpgsql as $$
begin
  update party set remarked = true where id = new.applicant_id and not remarked;
  return null;
end $$;
create trigger broken_promise_is_remarked after insert or update on case_row for each row
  when (new.promise_broken_on is not null) execute function remark_broken_promise();

update party p set remarked = true
where exists (select from ban b where b.party_id = p.id) or promise_broken_on(p.id) is not null;
