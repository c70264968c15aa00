import type { Actor } from '../../cases/index.ts'
import { refuse, type Refusal } from '../../kernel/index.ts'
import type { BillCommand } from './commands.ts'
import type { BillEvent } from './events.ts'
import { approvedShare } from './evolve.ts'
import type { BillState } from './state.ts'

type ReductionCommand = Extract<BillCommand, { type: 'ProposeReduction' | 'ApproveReduction' | 'DeclineReduction' }>

/** Less of a charge (减免): one proposes it on a text, another who may decides. */
export function decideReduction(
  command: ReductionCommand,
  { lines, reductions }: BillState,
  by: Actor,
): BillEvent[] | Refusal {
  const { charge } = command
  if (!lines.some(({ code }) => code === charge)) return refuse('charge-not-on-bill')
  const open = reductions.find((one) => one.charge === charge && one.approvedBy === null)
  switch (command.type) {
    case 'ProposeReduction': {
      if (open) return refuse('reduction-already-proposed')
      const left = 1_000 - Math.round(approvedShare(reductions, charge) * 1_000)
      if (command.perMille > left) return refuse('reduction-beyond-charge', { perMille: left })
      return [{ type: 'ReductionProposed', by, charge, perMille: command.perMille, basis: command.basis }]
    }
    case 'ApproveReduction':
      if (!open) return refuse('reduction-not-proposed')
      if (open.proposedBy === by.id) return refuse('two-persons-needed')
      return [{ type: 'ReductionApproved', by, charge }]
    case 'DeclineReduction':
      if (!open) return refuse('reduction-not-proposed')
      return [{ type: 'ReductionDeclined', by, charge, reason: command.reason }]
  }
}
