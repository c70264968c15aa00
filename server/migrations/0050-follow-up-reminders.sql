-- Orders whose answer was accepted wait for somebody to look whether it was done: as the last day begins, supervisors are reminded.
insert into timer (stream, kind, due_at)
select id, 'order-follow-up', due_at - interval '1 day' from supervision_order
where status = 'accepted' and due_at is not null
on conflict (stream, kind) do nothing;
