import { parseArgs } from 'node:util'

export const workloadNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const
export type WorkloadName = (typeof workloadNames)[number]

/** What was asked of a run: which workloads, how long a round lasts and how many rounds each side gets. */
export interface Options {
  only: readonly WorkloadName[]
  json: boolean
  rounds: number
  seconds: number
  /** Cases of the two cities whose questions are compared. */
  sizes: readonly [small: number, large: number]
  /** A folder to write CPU profiles of the server under load to. */
  profile: string | null
}

export const usage = 'npm run bench -- [--only a|b|c|d|e|f|g|h|i|j[,…]] [--quick] [--json] [--profile FOLDER]'

/** Reads the command line; throws the usage where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: workloadNames.join() },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  })
  const only = workloadNames.filter((name) => values.only.split(',').includes(name))
  if (only.length === 0) throw new Error(usage)
  const pace = values.quick ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 2 }
  return { only, json: values.json, ...pace, sizes: [10_000, 100_000], profile: values.profile ?? null }
}
