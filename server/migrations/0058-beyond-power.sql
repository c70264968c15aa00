-- What was granted beyond power is found once it is revoked for that, from the day after this was installed over a past.
insert into rule_beginning (rule, begun_on)
select 'revoked-beyond-power', case when exists (select from event)
  then (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1 else date '1990-01-01' end;
