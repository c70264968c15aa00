// Replays asked for on the screen. One after another, each in a process of its own, so that nobody else waits for it; what it
// found is kept in memory, for it can be had again.
import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { startRuleReplay } from '#api/rule-replays.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { CardDifference, CardTotals } from '#domain/supervision/index.ts'

type Order = typeof startRuleReplay extends Endpoint<infer _P, infer _Q, infer Body, infer _R> ? Body : never

/** What `onedoor replay-rules --json` prints. */
export interface Report {
  cases: number
  events: number
  was: CardTotals
  now: CardTotals
  /** How many cards differ; the first of them follow. */
  differing: number
  differences: CardDifference[]
}

/** A replay on its way or at its end. */
export interface RuleReplay {
  state: 'running' | 'done' | 'failed'
  told: number
  of: number
  report: Report | null
}

export interface RuleReplays {
  /** Puts one in line; refused where the line is full. The same `id` again is the one that is there. */
  start(id: string, order: Order): Refusal | undefined
  get(id: string): RuleReplay | undefined
}

/** Differences that are listed; how many there are is told. */
const mostListed = 1_000

/** Replays kept to be looked at, and those that may wait. */
const most = { kept: 10, waiting: 5 }
const cli = path.resolve(import.meta.dirname, '../../cli.ts')

/** `environment` leads the process to the database; `report` hears what it said when it failed. */
export function createRuleReplays(
  environment: Readonly<Record<string, string>>,
  report: (error: Error) => void,
): RuleReplays {
  const kept = new Map<string, RuleReplay>()
  let last: Promise<void> = Promise.resolve()
  return {
    get: (id) => kept.get(id),
    start(id, order) {
      if (kept.has(id)) return undefined
      const waiting = [...kept.values()].filter(({ state }) => state === 'running').length
      if (waiting >= most.waiting) return refuse('replay-running')
      const replay: RuleReplay = { state: 'running', told: 0, of: 0, report: null }
      kept.set(id, replay)
      for (const old of [...kept.keys()].slice(0, -most.kept)) kept.delete(old)
      last = last
        .then(() => run(order, environment, replay))
        .catch((error: unknown) => {
          replay.state = 'failed'
          report(error as Error)
        })
      return undefined
    },
  }
}

async function run({ from, to, rules }: Order, environment: Readonly<Record<string, string>>, replay: RuleReplay) {
  const file = path.join(tmpdir(), `onedoor-rules-${randomUUID()}.json`)
  const named = rules === undefined ? [] : ['--rules', file]
  try {
    if (rules !== undefined) await writeFile(file, JSON.stringify(rules), { mode: 0o600 })
    const how = ['--json', '--progress', '--patterns', '--list', `${mostListed}`]
    const args = [cli, 'replay-rules', ...how, '--from', from, '--to', to, ...named]
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.startsWith('{')) Object.assign(replay, JSON.parse(line))
      else said.push(line)
    })
    const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    const printed = await text(child.stdout)
    if ((await ended) !== 0) throw new Error(`replay-rules failed: ${said.slice(-5).join(' ')}`)
    replay.report = JSON.parse(printed) as Report
    replay.state = 'done'
  } finally {
    await rm(file, { force: true })
  }
}
