-- A revocation that is owed and not decided in time is found (T-14) where the falsehood is found from the day after this was
-- installed over a past.
insert into rule_beginning (rule, begun_on)
select 'late-revocation', case when exists (select from event)
  then (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1 else date '1990-01-01' end;
