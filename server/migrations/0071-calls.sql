-- The calls of a zone in their order, and which request made each: asked again, it is told of the same ticket.
create table ticket_call (
  nth bigint generated always as identity primary key,
  zone text not null references hall_zone,
  on_day date not null,
  ticket uuid not null,
  request_id text not null unique
);
create index ticket_call_latest on ticket_call (zone, on_day, nth desc);
insert into ticket_call (zone, on_day, ticket, request_id)
select t.zone, t.on_day, e.stream, e.request_id from event e join ticket t on t.id = e.stream
where t.on_day >= (statement_timestamp() at time zone 'Asia/Shanghai')::date and e.request_id is not null
  and e.entry::jsonb -> 'event' ->> 'type' = 'TicketCalled'
order by e.position;
