-- Rules that judge nothing any more, and from which day on. Over a log that has a past, what a rule found before stays found:
-- a withdrawal takes effect on the day after it was installed.
create table rule_withdrawal (
  rule text primary key,
  withdrawn_on date not null
);
insert into rule_withdrawal (rule, withdrawn_on)
select 'silent-acceptance', case when exists (select from event)
  then (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1 else date '1990-01-01' end;
