import { totalmem } from 'node:os'

/** Settings of a PostgreSQL server, by name. */
export type Settings = Record<string, string | number>

const megabyte = 2 ** 20

/** How much of `bytes` of memory the database keeps pages in, and may think the system does: it shares the machine with the server. */
export function memorySettings(bytes: number): Settings {
  const shared = Math.min(1024, Math.max(128, Math.floor(bytes / 8 / megabyte)))
  return { shared_buffers: `${shared}MB`, effective_cache_size: `${Math.floor(bytes / 2 / megabyte)}MB` }
}

/** What of the machine's memory this process and its children may use; a container has less. */
const memory = () => Math.min(totalmem(), process.constrainedMemory() || Infinity)

/** For one city on one small server, durable before all: a commit is on disk before it is acknowledged. */
const ours: Settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // A statement of the command path is planned once a connection; planning its many parts anew costs more than a better plan saves.
  plan_cache_mode: 'force_generic_plan',
  max_wal_size: '1GB',
  max_connections: 60,
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
  return Object.entries({ ...ours, ...memorySettings(memory()), ...others }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
}
