-- What a case is about, what became of its licence, who may not apply, and the line before a limited number of licences.
alter table case_row
  add column about_licence uuid,
  add column purpose text,
  add column accepted_at timestamptz;
create index case_row_about on case_row (about_licence) where about_licence is not null;
create index case_row_line on case_row (item_code, accepted_at, id)
  where accepted_at is not null and decided_on is null and closed_on is null;

alter table licence
  add column withdrawn_on date,
  add column cancelled_on date,
  -- The licence it changes or renews.
  add column follows uuid,
  add column purpose text;
create index licence_follows on licence (follows) where follows is not null;
create index licence_in_force on licence (item_code)
  where revoked_on is null and withdrawn_on is null and cancelled_on is null;

-- Who may not apply for an item, and until when (Licensing Law Art. 78, 79).
create table ban (
  case_id uuid primary key,
  item_code text not null,
  party_id uuid not null,
  article int not null,
  from_on date not null,
  until_on date not null
);
create index ban_party on ban (party_id, item_code);
