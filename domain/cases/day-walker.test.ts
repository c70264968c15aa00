import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { walkHistories } from '#testing/walk-histories.ts'

const seed = 20080128
/** As many as are asked for, in every zone: `HISTORIES=10000 npx vitest run --project pure domain/cases/day-walker.test.ts`. */
const asked = process.env['HISTORIES']
const histories = Number(asked ?? 2000)
const inEveryZone = Number(asked ?? 200)
const patience = Math.max(600_000, histories * 600)
const script = path.resolve(import.meta.dirname, '../../testing/walk-histories.ts')
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe']

it(
  'whoever walks day by day through any lawful case comes to the same clocks as the server and a replay',
  () => {
    const walked = walkHistories(histories, seed)
    expect(walked).toMatchObject({ histories })
    expect(walked.standstills).toBeGreaterThan(histories / 4)
    expect(walked.extensions).toBeGreaterThan(histories / 20)
    expect(walked.waits).toBeGreaterThan(histories / 100)
    expect(walked.renewals).toBeGreaterThan(histories / 20)
  },
  patience,
)

it(
  'in whatever time zone the machine stands',
  async () => {
    const here = walkHistories(inEveryZone, seed)
    const answers = await Promise.all(
      zones.map(async (zone) => {
        const env = { PATH: process.env['PATH'], TZ: zone }
        const { stdout } = await promisify(execFile)(process.execPath, [script, String(inEveryZone), String(seed)], {
          env,
        })
        return JSON.parse(stdout) as typeof here
      }),
    )
    expect(here.clocks).toBeGreaterThan(inEveryZone)
    if (asked) console.log(JSON.stringify(Object.fromEntries(zones.map((zone, at) => [zone, answers[at]])), null, 1))
    expect(answers).toEqual(zones.map(() => here))
  },
  patience,
)
