-- A stage of a case is rated like a service at a counter; a walk-in names its ticket, a stage its case.
alter table rating
  add column stage text,
  alter column ticket_id drop not null,
  alter column counter drop not null,
  add constraint rating_of_a_service check ((ticket_id is null) = (stage is not null) and (stage is null or case_id is not null));
create unique index rating_of_stage on rating (case_id, stage) where stage is not null;
