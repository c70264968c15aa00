import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { walkHistories } from '#testing/walk-histories.ts'

const seed = 20080128
/** Ten thousand and more where they are asked for: `HISTORIES=10000 npx vitest run domain/cases/day-walker.test.ts`. */
const histories = Number(process.env['HISTORIES'] ?? 2000)
const script = path.resolve(import.meta.dirname, '../../testing/walk-histories.ts')
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe']

it('whoever walks day by day through any lawful case comes to the same clocks as the server and a replay', () => {
  const walked = walkHistories(histories, seed)
  expect(walked).toMatchObject({ histories })
  expect(walked.standstills).toBeGreaterThan(histories / 4)
  expect(walked.extensions).toBeGreaterThan(histories / 20)
}, 600_000)

it('in whatever time zone the machine stands', async () => {
  const few = Math.min(histories, 200)
  const here = walkHistories(few, seed)
  const answers = await Promise.all(
    zones.map(async (zone) => {
      const env = { PATH: process.env['PATH'], TZ: zone }
      const { stdout } = await promisify(execFile)(process.execPath, [script, String(few), String(seed)], { env })
      return JSON.parse(stdout) as typeof here
    }),
  )
  expect(here.clocks).toBeGreaterThan(few)
  expect(answers).toEqual(zones.map(() => here))
}, 600_000)
