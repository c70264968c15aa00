-- An outage may have hit single windows; all of the centre where neither departments nor windows are named.
alter table outage_report add column windows text[];
alter table outage add column windows text[];
