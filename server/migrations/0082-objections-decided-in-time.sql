-- An objection to publication not decided in time is found (T-13) where it is made from the day after this was installed over a past.
insert into rule_beginning (rule, begun_on)
select 'late-objection', case when exists (select from event)
  then (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1 else date '1990-01-01' end;
