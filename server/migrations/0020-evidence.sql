-- The tree over the log. An entry gets its leaf after it is committed, by whoever makes the next checkpoint, never on the
-- road of a command. `log_node` keeps every fourth level above the leaves, whole subtrees only: level 1 is over 16 leaves.
create table log_leaf (
  index bigint primary key check (index >= 0),
  position bigint not null unique,
  hash bytea not null
);
create index log_leaf_hash on log_leaf (hash);
create table log_node (
  level smallint not null check (level > 0),
  index bigint not null check (index >= 0),
  hash bytea not null,
  primary key (level, index)
);

-- What was signed. `reached` is the highest position with a leaf then, `next_xid` the first transaction number not given out
-- yet, and every transaction before `ended_xid` had ended before entries were looked for. So positions up to `reached` are
-- settled (each has its leaf or will never be used) once a later checkpoint has an `ended_xid` of at least this `next_xid`.
create table checkpoint (
  size bigint primary key,
  at timestamptz not null,
  reached bigint not null,
  next_xid bigint not null,
  ended_xid bigint not null,
  note text not null
);

create trigger leaf_is_append_only before update or delete on log_leaf for each row execute function refuse_change();
create trigger leaf_is_not_truncated before truncate on log_leaf for each statement execute function refuse_change();
create trigger node_is_append_only before update or delete on log_node for each row execute function refuse_change();
create trigger checkpoint_is_append_only before update or delete on checkpoint for each row execute function refuse_change();
