-- Which ticket a request called: asked again, it is told of the same one.
create table ticket_call (
  request_id text primary key,
  ticket uuid not null
);
insert into ticket_call (request_id, ticket)
select e.request_id, e.stream from event e join ticket t on t.id = e.stream
where t.on_day >= (statement_timestamp() at time zone 'Asia/Shanghai')::date and e.request_id is not null
  and e.entry::jsonb -> 'event' ->> 'type' = 'TicketCalled';
