-- What somebody is told of a booking beside its kind: the time, the papers still missing, what followed; null of all else.
alter table notice add column facts jsonb;
