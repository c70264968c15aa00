-- A case stands still for a special procedure (Licensing Law Art. 45): which one, and until when it was told to take.
alter table case_row add column suspended_for text;
alter table case_row add column told_until date;
