import { epochMs, type Recorded } from '#domain/kernel/index.ts'
import type { OutsideCase, OutsideMessageStored } from '#domain/supervision/index.ts'

/** What D-01 holds against a case that ended. */
export const caseFaults = ['application-missing', 'acceptance-missing', 'out-of-order', 'late'] as const
export type CaseFault = (typeof caseFaults)[number]

/** What is missing from a case, told late, or told to have happened in an order it cannot. */
export function faultsOf(
  { placed, milestones }: OutsideCase,
  log: readonly Recorded<OutsideMessageStored>[],
): CaseFault[] {
  const { acceptedAt, finishedAt, finishedAs, appliedAt } = milestones
  if (finishedAt === null) return []
  const has = (kind: string) => placed.some(({ message }) => message.kind === kind)
  const before = (a: string | null, b: string | null) => a !== null && b !== null && epochMs(a) < epochMs(b)
  const owesAcceptance = finishedAs !== 'not-accepted' && finishedAs !== 'withdrawn' && finishedAs !== 'void'
  const faults: [CaseFault, boolean][] = [
    ['application-missing', !has('application')],
    ['acceptance-missing', owesAcceptance && acceptedAt === null],
    ['out-of-order', before(acceptedAt, has('application') ? appliedAt : null) || before(finishedAt, acceptedAt)],
    ['late', log.some(({ event }) => event.late)],
  ]
  return faults.filter(([, is]) => is).map(([fault]) => fault)
}
