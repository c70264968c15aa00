-- What a city tells people beside its items: hall, life and business events, everyday words, sources. Null: nothing.
alter table city add column guidance jsonb;
