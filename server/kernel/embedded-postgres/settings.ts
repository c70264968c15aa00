/** Settings of a PostgreSQL server, by name. */
export type Settings = Record<string, string | number>

/** For one city on one small server, durable before all: a commit is on disk before it is acknowledged. */
const ours: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // A statement of the command path is planned once a connection; planning its many parts anew costs more than a better plan saves.
  plan_cache_mode: 'force_generic_plan',
  max_wal_size: '1GB',
  max_connections: 60,
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: 1.1,
  // Our questions are short: compiling or spreading them costs more than it saves, and containers have little /dev/shm.
  jit: 'off',
  max_parallel_workers_per_gather: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Command-line arguments for our settings with `others` laid over them. */
export function settingArguments(others: Settings): string[] {
  return Object.entries({ ...ours, ...others }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
