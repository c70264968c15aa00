// Bills played step by step, for tests.
import { fold, Refusal, type Recorded } from '#domain/kernel/index.ts'
import type { ChargeRule, Formula } from '#domain/fees/charge-rule.ts'
import type { BillCommand } from '#domain/fees/bills/commands.ts'
import { billDecider } from '#domain/fees/bills/decide.ts'
import type { BillEvent } from '#domain/fees/bills/events.ts'
import type { BillFacts } from '#domain/fees/bills/facts.ts'
import type { BillState } from '#domain/fees/bills/state.ts'

export const rule = (code: string, kind: ChargeRule['kind'], payee: string, formula: Formula): ChargeRule => ({
  ...{ code, name: code, nameEn: code, kind, collector: '某局', collectorEn: 'Somebody', payee, formula },
  ...{ basis: '某条例', rank: 'law', effectiveFrom: '2000-01-01', demoValue: true },
})
export const byArea = (fenPerUnit: number): Formula => ({ kind: 'rate', base: 'floorArea', fenPerUnit })
export const rules = [
  rule('infrastructure', 'fund', '专户', byArea(6_000)),
  rule('termites', 'administrative-fee', '国库', byArea(230)),
  rule('surveying', 'service', '测绘队', { kind: 'fixed', fen: 300_000 }),
  rule('wages', 'deposit', '保证金专户', { kind: 'share', base: 'costYuan', perMille: 20 }),
]
export const collection = { billing: ['09'], cashiers: ['06'], treasury: '国库' }
export const person = (id: string, role: 'clerk' | 'head' | 'timer' | 'applicant', departmentCode: string | null) => ({
  ...{ id, role, departmentCode, windowCode: null },
})
export const biller = person('biller', 'clerk', '09')
export const cashier = person('cashier', 'clerk', '06')
export const head = person('head', 'head', '06')
export const gateway = person('gateway', 'timer', null)
export const subject = {
  kind: 'project',
  id: 'p',
  number: '1',
  name: '厂房',
  nameEn: 'Plant',
  partyId: 'party',
} as const

export const given = (actor: BillFacts['actor'], more: Partial<BillFacts> = {}): BillFacts => ({
  ...{ at: '2008-03-03T01:00:00.000Z', actor, collection, subjectFacts: {} },
  ...{ book: { version: 1, rules, besides: [] }, ...more },
})
export const issue: BillCommand = { type: 'IssueBill', subject, facts: { floorArea: 1_000, costYuan: 2_000_000 } }
export const online = (amountFen: number, transaction = 't1'): BillCommand => ({
  ...{ type: 'RecordOnlinePayment', gateway: 'sandbox', transaction, order: 'o1', amountFen },
  paidAt: '2008-03-03T01:00:00.000Z',
})

export type Step = [actor: BillFacts['actor'], command: BillCommand]

/** The log after the steps; a refused one adds nothing. */
export function played(steps: readonly Step[]): { state: BillState; answers: (Refusal | BillEvent[])[] } {
  const log: Recorded<BillEvent>[] = []
  const answers = steps.map(([actor, command]) => {
    const answer = billDecider.decide(command, fold(billDecider, log), given(actor))
    if (!(answer instanceof Refusal))
      for (const event of answer)
        log.push({ event, at: '2008-03-03T01:00:00.000Z', version: log.length + 1, serial: log.length + 1 })
    return answer
  })
  return { state: fold(billDecider, log), answers }
}
export const after = (...steps: Step[]) => played(steps).state
export const codeOf = (...steps: Step[]) => {
  const last = played(steps).answers.at(-1)
  return last instanceof Refusal ? last.code : 'done'
}
export const totalFen = 6_000_000 + 230_000 + 300_000 + 4_000_000
export const issued: Step = [biller, issue]
export const paidUp: Step = [cashier, { type: 'ReceivePayment', way: 'card', amountFen: totalFen, charges: null }]
export const smaller: Step = [biller, { type: 'RecalculateBill', facts: { floorArea: 900 }, reason: '竣工测量面积' }]
export const approve: Step = [head, { type: 'ApproveRefund', basis: '竣工测量报告' }]
