-- A department that is in the register only because its own system is watched: it has no place in the centre.
alter table department add column outside boolean not null default false;
