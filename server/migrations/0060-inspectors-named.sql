-- Nobody is late with naming inspectors (T-10) in a case accepted before it could be recorded.
insert into rule_beginning (rule, begun_on)
values ('late-inspectors', (clock_timestamp() at time zone 'Asia/Shanghai')::date + 1);
