import { execFile, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Fixture } from '../fixture.ts'
import type { Figures } from '../measure.ts'
import { acceptedCase } from '../workloads/accepted-case.ts'

/** One statement that stores an event, its case's row and its effect, like the append but with nothing to ask of the caller. */
const script = `with fresh as materialized (select gen_random_uuid() as id, nextval('pgbench_serial') as serial),
  events as (
    insert into event (stream, version, entry, hash, request_id, request_hash)
    select f.id, 1, s.entry, sha256(convert_to(s.entry, 'UTF8')), cast(f.id as text), 'bench' from fresh f, pgbench_sample s
    returning version, hash),
  case_rows as (
    insert into case_row select c.* from fresh f, pgbench_sample s,
      lateral jsonb_populate_record(cast(null as case_row), s.row || jsonb_build_object('id', f.id, 'serial', f.serial)) c),
  effects as (
    insert into outbox (kind, dedupe_key, payload) select 'notice', f.id || '/1', s.payload from fresh f, pgbench_sample s)
select version, encode(hash, 'hex') from events;
`.replaceAll(/\s*\n\s*/g, ' ')

/** pgbench with a like insert, where it is installed: what the database gives to a client written in C. */
export async function preparePgbench(
  { folder, open }: Fixture,
  url: string,
  connections: number,
): Promise<((seconds: number) => Promise<Figures>) | null> {
  if (spawnSync('pgbench', ['--version']).error) return null
  const { entries, rows, outbox } = acceptedCase()
  const database = open(url, 1)
  await database.query('create sequence pgbench_serial start 1000000000')
  await database.query('create table pgbench_sample (entry text, row jsonb, payload jsonb)')
  await database.query('insert into pgbench_sample values ($1, $2, $3)', [
    entries[0]?.text,
    JSON.stringify(rows.case_row[0]),
    JSON.stringify(outbox[0]?.payload),
  ])
  const file = path.join(folder, 'pgbench.sql')
  writeFileSync(file, `${script}\n`)
  return async (seconds) => {
    const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds), '-f', file, url]
    const { stdout } = await promisify(execFile)('pgbench', args)
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    return { perSecond, p50: NaN, p95: NaN, p99: NaN }
  }
}
