import type { CompiledCalendar } from '../calendar/index.ts'
import { billDecider, type BillEvent, type BillLine, type BillState } from '../fees/index.ts'
import type { Recorded } from '../kernel/index.ts'
import type { Act, ActKind, ChargedFee } from './act.ts'
import type { Told } from './supervise.ts'
import type { ListedFee, SupervisedCase, SupervisedItem } from './supervised-case.ts'

/** A bill is no item of the catalogue: its legal list is the book of charges it was computed by. */
const billItem = (departmentCode: string, lines: readonly BillLine[]): SupervisedItem => ({
  ...{ code: 'bill', departmentCode, instant: false, residency: 'full', windowDecides: false },
  ...{ fourEyes: false, interestedParties: false, hearing: false, quantity: null, materials: [], steps: [] },
  fees: lines.map(listedFee),
})

const byRate = ({
  formula,
  cappedFen,
  computedFen,
}: Pick<BillLine, 'formula' | 'cappedFen' | 'computedFen'>): boolean =>
  formula.kind === 'rate' && cappedFen === computedFen

/** What a rate alone does not make (a tier, a ceiling, a share) is listed with its sum. */
const listedFee = ({ name, formula, cappedFen, computedFen, basisTooLow, basisToCheck }: BillLine): ListedFee => ({
  name,
  amountFen: byRate({ formula, cappedFen, computedFen }) ? null : cappedFen,
  basisSuffices: basisTooLow ? false : basisToCheck ? null : true,
})

function chargedFee(line: BillLine, state: BillState): ChargedFee {
  const { code, name, formula, base, amountFen, reducedFen } = line
  const approved = state.reductions.find(({ charge, approvedBy }) => charge === code && approvedBy !== null)
  return {
    ...{ name, amountFen, reductionFen: reducedFen, reductionApprovedBy: approved?.approvedBy ?? null },
    ...(formula.kind === 'rate' && base && byRate(line) && { rateFen: formula.fenPerUnit, units: base.value }),
  }
}

/** One of our bills as supervision sees it: what was charged by which text, and what was paid under which number. */
export function supervisedBill(
  id: string,
  log: readonly Recorded<BillEvent>[],
  calendar: CompiledCalendar,
): SupervisedCase {
  let state = billDecider.initial
  let departmentCode = ''
  const acts = log.map((recorded): Act => {
    state = billDecider.evolve(state, recorded)
    const { event, at, version } = recorded
    if (event.type === 'BillIssued') departmentCode = event.by.departmentCode ?? ''
    const { id: by, departmentCode: office, windowCode } = event.by
    return {
      ...{ ...kindOf(event, state), occurredAt: at, storedAt: at, ref: { stream: id, version } },
      by: { id: by, departmentCode: office, windowCode },
    }
  })
  return {
    ...{ id, system: null, departmentCode, windowCode: null, item: billItem(departmentCode, state.lines), calendar },
    ...{ stretches: [], clocks: [], procedures: [], acceptedAt: null, decidedAt: null, closedAt: null },
    ...{ lastAt: log.at(-1)?.at ?? '', acts },
  }
}

function kindOf(event: BillEvent, state: BillState): ActKind {
  switch (event.type) {
    case 'BillIssued':
    case 'BillRecalculated':
    case 'ReductionApproved':
      return { kind: 'charged', fees: state.lines.map((line) => chargedFee(line, state)) }
    case 'PaymentReceived':
    case 'OnlinePaymentRecorded':
      // A bill takes money nowhere but at unified collection, and its number is given in the same append.
      return { kind: 'paid', amountFen: event.amountFen, receiptNo: event.type, unified: true }
    default:
      return { kind: 'other', what: event.type }
  }
}

/** The history of a bill, entry by entry, as supervision saw it when it was stored. */
export function* toldBill(
  id: string,
  log: readonly Recorded<BillEvent>[],
  calendar: CompiledCalendar,
): Generator<Told> {
  for (const index of log.keys()) {
    const after = supervisedBill(id, log.slice(0, index + 1), calendar)
    yield { after, news: after.acts.slice(-1) }
  }
}
