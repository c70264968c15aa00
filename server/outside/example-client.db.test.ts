import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { registerOutside } from '#testing/outside-register.ts'

const database = await createDatabase()
const app = await startApp(database)
const { issued } = await registerOutside(app, 'tax')
const example = (name: string) => new URL(`../../examples/outside-client/${name}`, import.meta.url).pathname

const runs = async (key: string) => {
  const env = { ...process.env, ONEDOOR_URL: app.origin, ONEDOOR_KEY: key }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [example('client.mjs'), example('messages.json')],
    {
      env,
    },
  )
  return {
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
    stderr,
  }
}

describe('the example client', () => {
  it('sends its messages, says what was rejected, and reconciles each day', async () => {
    const { lines, stderr } = await runs(issued.key ?? '')
    expect(lines[0]).toEqual({ accepted: 6, duplicate: 0, rejected: 1 })
    expect(stderr).toContain('TAX-2026-0002 application 0: check-digit applicant.idNumber')
    expect(lines.slice(1)).toEqual([
      { day: '2026-03-02', differences: [] },
      { day: '2026-03-03', differences: [] },
      { day: '2026-03-05', differences: [] },
      { day: '2026-03-06', differences: [] },
      { day: '2026-03-09', differences: [{ kind: 'application', stated: 1, held: 0 }] },
    ])
  })

  it('may be run again: everything is there already', async () => {
    expect((await runs(issued.key ?? '')).lines[0]).toEqual({ accepted: 0, duplicate: 6, rejected: 1 })
  })

  it('fails with what the server says where its key is not good', async () => {
    await expect(runs(`od_${'x'.repeat(43)}`)).rejects.toThrow('outside-key-wrong')
  })
})
