-- When the centre is open on a working day, by season: limits in hours run then. Null: the usual hours.
alter table city add column opening_hours jsonb;
