-- The cases of a list whose papers or results the other side has.
alter table hand_over add column taken_over_ids uuid[] not null default '{}';
update hand_over set taken_over_ids = case_ids where status in ('received', 'settled');
-- Nobody has noted of an open list yet that it is late.
insert into timer (stream, kind, due_at) select id, 'hand-over-due', due_at from hand_over where status = 'handed-over'
on conflict do nothing;
