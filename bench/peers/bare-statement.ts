import pg from 'pg'
import type { Statement } from '../../server/kernel/database.ts'
import { freshValues } from '../workloads/accepted-case.ts'

/** A statement sent by the driver with nothing of ours around it; each time for a fresh stream. */
export function openBareStatement(url: string, connections: number, statement: Statement, values: unknown[]) {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  return {
    send: async () => (await pool.query({ ...statement, values: freshValues(values) })).rowCount === 1,
    close: () => pool.end(),
  }
}
