import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, Refusal, type Recorded } from '../../kernel/index.ts'
import type { ChargeRule, Formula } from '../charge-rule.ts'
import { accountsOf, balanceOf, billStatusOf, surplusOf } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import { billDecider } from './decide.ts'
import type { BillEvent } from './events.ts'
import type { BillFacts } from './facts.ts'
import { receiptsOf } from './numbers.ts'
import type { BillState } from './state.ts'

const rule = (code: string, kind: ChargeRule['kind'], payee: string, formula: Formula): ChargeRule => ({
  ...{ code, name: code, nameEn: code, kind, collector: '某局', collectorEn: 'Somebody', payee, formula },
  ...{ basis: '某条例', rank: 'law', effectiveFrom: '2000-01-01', demoValue: true },
})
const byArea = (fenPerUnit: number): Formula => ({ kind: 'rate', base: 'floorArea', fenPerUnit })
const rules = [
  rule('infrastructure', 'fund', '专户', byArea(6_000)),
  rule('termites', 'administrative-fee', '国库', byArea(230)),
  rule('surveying', 'service', '测绘队', { kind: 'fixed', fen: 300_000 }),
  rule('wages', 'deposit', '保证金专户', { kind: 'share', base: 'costYuan', perMille: 20 }),
]
const collection = { billing: ['09'], cashiers: ['06'], treasury: '国库' }
const person = (id: string, role: 'clerk' | 'head' | 'timer' | 'applicant', departmentCode: string | null) => ({
  ...{ id, role, departmentCode, windowCode: null },
})
const biller = person('biller', 'clerk', '09')
const cashier = person('cashier', 'clerk', '06')
const head = person('head', 'head', '06')
const gateway = person('gateway', 'timer', null)
const subject = { kind: 'project', id: 'p', number: '1', name: '厂房', nameEn: 'Plant', partyId: 'party' } as const

const given = (actor: BillFacts['actor'], more: Partial<BillFacts> = {}): BillFacts => ({
  ...{ at: '2008-03-03T01:00:00.000Z', actor, collection, subjectFacts: {} },
  ...{ book: { version: 1, rules, besides: [] }, ...more },
})
const issue: BillCommand = { type: 'IssueBill', subject, facts: { floorArea: 1_000, costYuan: 2_000_000 } }
const online = (amountFen: number, transaction = 't1'): BillCommand => ({
  ...{ type: 'RecordOnlinePayment', gateway: 'sandbox', transaction, order: 'o1', amountFen },
  paidAt: '2008-03-03T01:00:00.000Z',
})

type Step = [actor: BillFacts['actor'], command: BillCommand]

/** The log after the steps; a refused one adds nothing. */
function played(steps: readonly Step[]): { state: BillState; answers: (Refusal | BillEvent[])[] } {
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
const after = (...steps: Step[]) => played(steps).state
const codeOf = (...steps: Step[]) => {
  const last = played(steps).answers.at(-1)
  return last instanceof Refusal ? last.code : 'done'
}
const totalFen = 6_000_000 + 230_000 + 300_000 + 4_000_000
const issued: Step = [biller, issue]
const paidUp: Step = [cashier, { type: 'ReceivePayment', way: 'card', amountFen: totalFen, charges: null }]
const smaller: Step = [biller, { type: 'RecalculateBill', facts: { floorArea: 900 }, reason: '竣工测量面积' }]
const approve: Step = [head, { type: 'ApproveRefund', basis: '竣工测量报告' }]

describe('a bill', () => {
  it('is computed from the facts, and says what it is', () => {
    const state = after(issued)
    expect(billStatusOf(state)).toBe('issued')
    expect(balanceOf(state)).toMatchObject({ dueFen: totalFen, owedFen: totalFen, paidFen: 0 })
  })

  it('is paid once for all, with a receipt for each kind of receipt and destination', () => {
    const state = after(issued, paidUp)
    expect(billStatusOf(state)).toBe('paid')
    const [payment] = state.payments
    expect(payment && receiptsOf(payment).map(({ kind, payee, amountFen }) => [kind, payee, amountFen])).toEqual([
      ['fiscal', '专户', 6_000_000],
      ['fiscal', '国库', 230_000],
      ['invoice', '测绘队', 300_000],
      ['deposit', '保证金专户', 4_000_000],
    ])
  })

  it('may be paid charge by charge', () => {
    const part: Step = [cashier, { type: 'ReceivePayment', way: 'cash', amountFen: 230_000, charges: ['termites'] }]
    const state = after(issued, part)
    expect(billStatusOf(state)).toBe('partly-paid')
    expect(balanceOf(state).owedFen).toBe(totalFen - 230_000)
  })

  it('recalculated to less is refunded by two persons, and the books are even again', () => {
    const lessFen = 600_000 + 23_000
    expect(billStatusOf(after(issued, paidUp, smaller))).toBe('refund-due')
    expect(balanceOf(after(issued, paidUp, smaller)).overpaidFen).toBe(lessFen)
    const state = after(issued, paidUp, smaller, approve, [cashier, { type: 'PayRefund', refund: 1, way: 'card' }])
    expect(billStatusOf(state)).toBe('paid')
    expect(balanceOf(state)).toMatchObject({ refundedFen: lessFen, dueFen: totalFen - lessFen, overpaidFen: 0 })
  })

  it('follows what its project says of itself, and what was measured until it is measured anew', () => {
    const told = { ...issue, facts: { costYuan: 2_000_000 } } as BillCommand
    const area = (floorArea: number) => given(biller, { subjectFacts: { floorArea } })
    const again = (facts: Record<string, number>): BillCommand => ({ type: 'RecalculateBill', facts, reason: '变更' })
    const log: Recorded<BillEvent>[] = []
    const areas = (
      [
        [told, 1_000],
        [again({}), 900],
        [again({ floorArea: 880 }), 900],
        [again({ costYuan: 1 }), 850],
      ] as const
    ).map(([command, floorArea]) => {
      const events = billDecider.decide(command, fold(billDecider, log), area(floorArea))
      if (events instanceof Refusal) throw new Error(events.code)
      for (const event of events)
        log.push({ event, at: '2008-03-03T01:00:00.000Z', version: log.length + 1, serial: 1 })
      return fold(billDecider, log).facts['floorArea']
    })
    expect(areas).toEqual([1_000, 900, 880, 880])
  })

  it('recalculated to more owes the difference alone', () => {
    const larger: Step = [biller, { type: 'RecalculateBill', facts: { floorArea: 1_100 }, reason: '设计变更' }]
    expect(balanceOf(after(issued, paidUp, larger)).owedFen).toBe(623_000)
  })

  it('gives a deposit back, and it is owed no more', () => {
    const back: Step = [head, { type: 'ApproveDepositReturn', charge: 'wages', basis: '工资已结清证明' }]
    const state = after(issued, paidUp, back, [cashier, { type: 'PayRefund', refund: 1, way: 'card' }])
    expect(balanceOf(state)).toMatchObject({ returnedFen: 4_000_000, refundedFen: 0, owedFen: 0 })
    expect(codeOf(issued, paidUp, back, back)).toBe('nothing-to-refund')
    expect(codeOf(issued, back)).toBe('bill-not-possible-now')
  })

  it('cancelled with money on it gives it back, and is charged no more', () => {
    const steps: Step[] = [issued, [gateway, online(totalFen)], [head, { type: 'CancelBill', reason: '项目取消' }]]
    expect(billStatusOf(after(...steps))).toBe('refund-due')
    for (const command of [
      { type: 'RecalculateBill', facts: { floorArea: 2_000 }, reason: '重测' },
      { type: 'ProposeReduction', charge: 'termites', perMille: 100, basis: '批文' },
    ] as BillCommand[])
      expect(codeOf(...steps, [biller, command])).toBe('bill-not-possible-now')
    expect(codeOf(...steps, [head, { type: 'CancelBill', reason: '再次' }])).toBe('bill-not-possible-now')
    expect(codeOf(...steps, [head, { type: 'ApproveRefund', basis: '项目取消' }])).toBe('done')
  })

  it('takes what comes in late for a bill called off, and owes it back', () => {
    const state = after(issued, [head, { type: 'CancelBill', reason: '项目取消' }], [gateway, online(totalFen)])
    expect(billStatusOf(state)).toBe('refund-due')
    expect(surplusOf(state)).toMatchObject({ receivedFen: totalFen, overpaidFen: totalFen })
  })

  it('keeps what was let off when it is recalculated', () => {
    const steps: Step[] = [
      issued,
      [biller, { type: 'ProposeReduction', charge: 'infrastructure', perMille: 500, basis: '招商减半文件' }],
      [head, { type: 'ApproveReduction', charge: 'infrastructure' }],
    ]
    expect(balanceOf(after(...steps)).dueFen).toBe(totalFen - 3_000_000)
    expect(balanceOf(after(...steps, smaller)).dueFen).toBe(totalFen - 623_000 - 2_700_000)
    expect(
      codeOf(...steps, [biller, { type: 'ProposeReduction', charge: 'infrastructure', perMille: 501, basis: '再减' }]),
    ).toBe('reduction-beyond-charge')
  })

  it.each<[string, string, Step[]]>([
    ['another desk issues none', 'bill-of-another-desk', [[person('x', 'clerk', '11'), issue]]],
    ['an applicant neither', 'bill-of-another-desk', [[person('x', 'applicant', null), issue]]],
    ['there is one for a project', 'bill-exists', [issued, issued]],
    ['nothing untold is taken for nothing', 'facts-missing', [[biller, { ...issue, facts: { floorArea: 1 } }]]],
    [
      'what is counted is what is owed',
      'amount-differs',
      [issued, [cashier, { ...(paidUp[1] as object), amountFen: 1 } as BillCommand]],
    ],
    ['nobody pays twice at the window', 'bill-not-possible-now', [issued, paidUp, paidUp]],
    ['nobody refunds what is due', 'bill-not-possible-now', [issued, paidUp, approve]],
    [
      'who approved does not pay out',
      'bill-not-possible-now',
      [issued, paidUp, smaller, approve, [head, { type: 'PayRefund', refund: 1, way: 'cash' }]],
    ],
    [
      'nothing is paid out that nobody approved',
      'refund-not-approved',
      [issued, paidUp, [cashier, { type: 'PayRefund', refund: 1, way: 'cash' }]],
    ],
    [
      'a reduction is not approved by who proposes',
      'bill-not-possible-now',
      [
        issued,
        [biller, { type: 'ProposeReduction', charge: 'termites', perMille: 1, basis: '文' }],
        [biller, { type: 'ApproveReduction', charge: 'termites' }],
      ],
    ],
    [
      'a recalculation changes something',
      'recalculation-changes-nothing',
      [issued, [biller, { type: 'RecalculateBill', facts: {}, reason: '复核' }]],
    ],
    [
      'a fact beyond reason is no bill',
      'facts-too-large',
      [[biller, { ...issue, facts: { floorArea: 99_999_999_999, costYuan: 1 } } as BillCommand]],
    ],
  ])('%s: %s', (_, code, steps) => {
    expect(codeOf(...steps)).toBe(code)
  })
})

const fen = fc.integer({ min: 1, max: 20_000_000 })
const charge = fc.constantFrom('infrastructure', 'termites', 'surveying', 'wages')
const area = fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => thousandths / 1_000)
const cost = fc.integer({ min: 0, max: 10_000_000 })
const anything: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ floorArea: area, costYuan: cost }).map((facts): Step => [biller, { ...issue, facts } as BillCommand]),
  fc
    .record({ floorArea: area, costYuan: cost })
    .map((facts): Step => [biller, { type: 'RecalculateBill', facts, reason: '复核' }]),
  fc
    .tuple(charge, fc.integer({ min: 1, max: 1_000 }))
    .map(([code, perMille]): Step => [biller, { type: 'ProposeReduction', charge: code, perMille, basis: '文件' }]),
  charge.map((code): Step => [head, { type: 'ApproveReduction', charge: code }]),
  fc.constant<Step>([head, { type: 'CancelBill', reason: '取消' }]),
  charge.map((code): Step => [cashier, { type: 'ReceivePayment', way: 'cash', amountFen: -1, charges: [code] }]),
  fc.constant<Step>([cashier, { type: 'ReceivePayment', way: 'card', amountFen: -1, charges: null }]),
  fen.map((amountFen): Step => [gateway, online(amountFen)]),
  fc.constant(approve),
  charge.map((code): Step => [head, { type: 'ApproveDepositReturn', charge: code, basis: '证明' }]),
  fc.integer({ min: 1, max: 6 }).map((refund): Step => [cashier, { type: 'PayRefund', refund, way: 'card' }]),
)

/** At the window exactly what is owed is counted. */
function counted(state: BillState, [actor, command]: Step): Step {
  if (command.type !== 'ReceivePayment') return [actor, command]
  const { charges } = command
  const owed = accountsOf(state).filter(({ code }) => charges === null || charges.includes(code))
  return [actor, { ...command, amountFen: owed.reduce((sum, { owedFen }) => sum + owedFen, 0) }]
}

describe('money', () => {
  it('is conserved over every history: by kind and destination, to the fen', () => {
    let settled = 0
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 30 }), (steps) => {
        const done: Step[] = [issued]
        for (const step of steps) done.push(counted(after(...done), step))
        const state = after(...done)
        const sum = (splits: readonly { amountFen: number }[]) => splits.reduce((all, one) => all + one.amountFen, 0)
        const [books, surplus] = [balanceOf(state), surplusOf(state)]
        expect(books.paidFen).toBe(sum(state.payments))
        expect(books.refundedFen + books.returnedFen + books.pendingFen).toBe(sum(state.refunds))
        expect(surplus.overpaidFen >= 0).toBe(true)
        for (const one of accountsOf(state)) {
          expect(Object.values(one).every((value) => typeof value === 'string' || Number.isSafeInteger(value))).toBe(
            true,
          )
          expect([one.owedFen, one.overpaidFen, one.heldFen - one.pendingFen].every((value) => value >= 0)).toBe(true)
          // What is due is what came in, less what went back, and what is still owed either way.
          const back = Math.min(one.returnedFen, Math.max(0, one.paidFen - one.refundedFen - one.dueFen))
          const asked = one.kind === 'deposit' ? null : one.owedFen - one.overpaidFen - one.pendingFen + back
          if (asked !== null) expect(one.dueFen).toBe(one.paidFen - one.refundedFen + asked)
        }
        if (billStatusOf(state) !== 'paid' || books.returnedFen + books.pendingFen > 0) return
        settled += 1
        const lines = state.lines.reduce((all, one) => all + one.amountFen, 0)
        expect(lines).toBe(books.paidFen - books.refundedFen)
      }),
      { seed: 20080128, numRuns: 400 },
    )
    expect(settled).toBeGreaterThan(20)
  })
})
