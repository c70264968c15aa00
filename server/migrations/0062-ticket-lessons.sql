-- What the latest visits and waits of a zone taught is read from the end.
create index ticket_lessons on ticket (zone, called_at desc) where called_at is not null;
create index ticket_busy on ticket (on_day, zone) where status in ('called', 'recalled', 'serving');
