import { parseArgs } from 'node:util'

export const workloadNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
export type WorkloadName = (typeof workloadNames)[number]

/** What was asked of a run: which workloads, how long a round lasts and how many rounds each side gets. */
export interface Options {
  only: readonly WorkloadName[]
  json: boolean
  rounds: number
  seconds: number
  /** Cases of the two cities whose questions are compared. */
  sizes: readonly [small: number, large: number]
  /** Open cases that are supervised at once. */
  open: number
  /** A folder to write CPU profiles of the server under load to. */
  profile: string | null
}

export const usage =
  'npm run bench -- [--only a|b|c|d|e|f|g|h|i|j|k|l[,…]] [--quick] [--open CASES] [--json] [--profile FOLDER]'

/** Reads the command line; throws the usage where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: workloadNames.join() },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      open: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  const only = workloadNames.filter((name) => values.only.split(',').includes(name))
  if (only.length === 0) throw new Error(usage)
  const open = Number(values.open ?? (values.quick ? 10_000 : 200_000))
  if (!Number.isInteger(open) || open < 1_000) throw new Error(usage)
  const pace = values.quick ? { rounds: 1, seconds: 1 } : { rounds: 3, seconds: 2 }
  return { only, json: values.json, ...pace, sizes: [10_000, 100_000], open, profile: values.profile ?? null }
}
