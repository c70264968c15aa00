-- Rules that came to judge what they had not judged before, and from which day on. Over a log that has a past nothing is found
-- anew in it: a rule begins on the day after it was installed.
create table rule_beginning (
  rule text primary key,
  begun_on date not null
);
insert into rule_beginning (rule, begun_on)
select 'publication-faults', case when exists (select from event)
  then (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1 else date '1990-01-01' end;
