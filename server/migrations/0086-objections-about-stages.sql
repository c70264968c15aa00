-- Each licence of an approved stage may be objected to in what is published: which are, and until when one still may be.
alter table parallel_approval add column objected text[] not null default '{}', add column objectable_until date;
create index parallel_approval_objectable on parallel_approval (objectable_until) where objectable_until is not null;
