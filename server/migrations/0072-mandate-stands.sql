-- Whether an account holds the mandate of a party at this moment: held until the transaction ends, so that nobody takes it
-- back in between; what was decided on one that was taken back is decided again.
create function mandate_stands(account uuid, party uuid) returns boolean language plpgsql volatile as $$
begin
  perform from mandate m where m.account_id = account and m.party_id = party and m.revoked_at is null
    and (clock_timestamp() at time zone 'Asia/Shanghai')::date between m.from_on and coalesce(m.to_on, 'infinity') for share;
  if not found then
    raise exception 'the mandate was taken back since it was read' using errcode = 'OD409';
  end if;
  return true;
end $$;
