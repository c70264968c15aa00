-- The cases of a department are read a page at a time, and many may have come at the same moment.
drop index case_trace_of_department;
create index case_trace_of_department on case_trace (department_code, applied_at, id);
