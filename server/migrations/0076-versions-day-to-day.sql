-- Authority given or taken from day to day is a version with whoever did it, and without the reason a plan is published for.
alter table authority_version drop constraint organisation_version_check;
alter table authority_version add check (reason is null or published_by is not null);
