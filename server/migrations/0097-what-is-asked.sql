-- What a stage asks of the staff now, by the kind of the notice that told them so: codes of departments, '' for the centre. Null
-- where nothing was written since: then nobody knows whether what a notice asked for has been done.
alter table acceptance add column asks jsonb;
alter table parallel_approval add column asks jsonb;
