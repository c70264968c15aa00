-- Open cases of outside systems are found without a look at those that have ended, so that new rules reach them.
alter table outside_case add column closed_at timestamptz;
update outside_case c set closed_at = case
    when i.body ->> 'delivery' is null then c.finished_at
    else (select min(m.occurred_at) from outside_message m
      where m.stream = c.stream and m.kind = 'collection' and m.occurred_at >= c.finished_at)
  end
  from outside_item i where i.system = c.system and i.code = c.item_code and i.version = c.item_version;
create index outside_case_open on outside_case (stream) where closed_at is null and not history;
-- As of when what was loaded as history was judged: told again, it is judged as of then.
alter table outside_system add column history_until timestamptz;
