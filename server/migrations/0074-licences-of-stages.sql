-- A licence that no case granted but a stage approved in parallel says which approval it was.
alter table licence add column approval_id uuid references parallel_approval (id);
-- Those issued before: the id of such a licence is made of the approval and its item (RFC 9562 version 8).
update licence set approval_id = made.approval
  from (
    select l.case_id as licence, p.id as approval,
        encode(sha256(convert_to('licence ' || p.id || ' ' || l.item_code, 'UTF8')), 'hex') as h
      from licence l cross join parallel_approval p
      where p.status = 'approved' and not exists (select from case_row c where c.id = l.case_id)) made
  where case_id = made.licence and case_id = (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-8' || substr(h, 14, 3)
    || '-a' || substr(h, 18, 3) || '-' || substr(h, 21, 12))::uuid;
create index licence_approval on licence (approval_id) where approval_id is not null;
