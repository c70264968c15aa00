-- Whether a bill was called off and not issued anew: money still to be given back says nothing of that.
alter table bill add column cancelled boolean not null default false;
update bill b set cancelled = true where (
  select e.entry::jsonb -> 'event' ->> 'type' from event e
  where e.stream = b.id and e.entry::jsonb -> 'event' ->> 'type' in ('BillIssued', 'BillCancelled')
  order by e.version desc limit 1) = 'BillCancelled';
