-- Bookings: streams of the log; this table mirrors them. A place of a slot is taken by one at a time, whoever books at once.
create table booking (
  id uuid primary key,
  version integer not null,
  zone text not null,
  counter text,
  item_code text,
  party_id uuid not null,
  on_day date not null,
  from_time text not null,
  to_time text not null,
  place integer not null,
  status text not null,
  ticket_id uuid,
  -- By which a kiosk knows it on its day.
  code text not null,
  last_at timestamptz not null
);
create unique index booking_place on booking (on_day, zone, coalesce(counter, ''), from_time, place)
  where status in ('booked', 'kept');
create index booking_of_party on booking (party_id, on_day);
create index booking_code on booking (on_day, code);

-- To appoint is to make somebody the holder of a post; who comes at a set time has booked.
alter table ticket rename column appointment_id to booking_id;
