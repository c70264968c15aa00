-- Promises that are still owed are counted by their last day, as the hall counts its cases: how many are overdue is the sum of
-- some days, and nobody scans the open cases for it.
create or replace function hall_places(c case_row) returns table (what text, on_day date) language sql immutable as $$
  select 'running', c.due_on
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status <> 'suspended' and c.due_on is not null
  union all select case c.status when 'suspended' then 'suspended' else 'resting' end, date '9999-12-31'
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and (c.status = 'suspended' or c.due_on is null)
  union all select 'received', c.received_on where c.received_on is not null and c.serial is not null
  union all select 'accepted', c.accepted_on where c.accepted_on is not null
  union all select 'decided', c.decided_on where c.decided_on is not null
  union all select 'delivered', c.closed_on where c.decided_on is not null and c.closed_on is not null
  union all select 'owed', c.promised_due_on where c.promised_due_on is not null and c.decided_on is null and c.closed_on is null
$$;

insert into hall_tally
select 'owed', promised_due_on, department_code, coalesce(window_code, ''), item_code, count(*)
from case_row where promised_due_on is not null and decided_on is null and closed_on is null group by 2, 3, 4, 5;

-- What the figures of a month ask of the cards.
create index card_breach on card (breach_at);
