-- Until which day clocks of a closed case may still run: a right until it lapses, what is owed until it is done.
alter table case_row add column runs_until date;
-- Of what there is only the log says the day exactly: a day too many has a case looked at once in vain.
update case_row c set runs_until = case
    when waiting_for in ('revocation', 'check', 'objection') then date '9999-12-31'
    when decided_on > current_date - 40 and exists (select from licence l where l.case_id = c.id) then decided_on + 40
  end where closed_on is not null;

create index case_row_runs_on on case_row (runs_until, calendar_version, id) where runs_until is not null;
