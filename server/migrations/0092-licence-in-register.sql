-- What the register says of the licence a case is about: whose it is, until when, whether it has ended, and whether another case
-- changes or renews it, or took its place. Not called where the case is about none.
create function licence_in_register(about uuid, asking uuid) returns jsonb language sql stable strict as $$
  select jsonb_build_object('itemCode', l.item_code, 'holderId', l.holder_id, 'validTo', l.valid_to,
      'ended', coalesce(l.revoked_on, l.withdrawn_on, l.cancelled_on) is not null,
      'taken', exists (select from licence s where s.follows = l.case_id)
        or exists (select from case_row r where r.about_licence = l.case_id and r.id <> asking
          and r.closed_on is null and r.status not in ('draft', 'refused')))
  from licence l where l.case_id = about
$$;
