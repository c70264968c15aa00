-- An objection to publication waits for the head while the case itself may wait for something else.
alter table case_row add column objection_due_on date;

create index case_row_objection on case_row (department_code, objection_due_on, id) where objection_due_on is not null;
