import { describe, expect, it } from 'vitest'
import { fold, Refusal, type Recorded } from '../../kernel/index.ts'
import { balanceOf, billStatusOf, surplusOf } from './accounts.ts'
import type { BillCommand } from './commands.ts'
import { billDecider } from './decide.ts'
import type { BillEvent } from './events.ts'
import { receiptsOf } from './numbers.ts'
import {
  after,
  approve,
  biller,
  cashier,
  codeOf,
  gateway,
  given,
  head,
  issue,
  issued,
  online,
  paidUp,
  person,
  smaller,
  totalFen,
  type Step,
} from '#testing/played-bill.ts'

const deputy = { ...head, id: 'deputy', role: 'deputy-head' } as const

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
    // Whoever calls a bill off does not give the money back alone.
    expect(codeOf(...steps, [head, { type: 'ApproveRefund', basis: '项目取消' }])).toBe('two-persons-needed')
    expect(codeOf(...steps, [deputy, { type: 'ApproveRefund', basis: '项目取消' }])).toBe('done')
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
    [
      'nothing untold is taken for nothing',
      'facts-missing',
      [[biller, { ...issue, facts: { floorArea: 1 } } as BillCommand]],
    ],
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

describe('money that went back', () => {
  const back: Step = [head, { type: 'ApproveDepositReturn', charge: 'wages', basis: '工资已结清证明' }]
  const pay = (refund: number): Step => [cashier, { type: 'PayRefund', refund, way: 'card' }]
  const cancel: Step = [deputy, { type: 'CancelBill', reason: '项目重新设计' }]

  it('of a deposit is owed again by a bill that is issued anew', () => {
    const steps = [issued, paidUp, back, pay(1), cancel, approve, pay(2), issued]
    expect(codeOf(...steps)).toBe('done')
    expect(balanceOf(after(...steps))).toMatchObject({ owedFen: totalFen, overpaidFen: 0 })
  })

  it('of a deposit approved before, and paid out after, is owed again as well', () => {
    const steps = [issued, paidUp, back, cancel, approve, pay(2), issued, pay(1)]
    expect(codeOf(...steps)).toBe('done')
    expect(balanceOf(after(...steps))).toMatchObject({ owedFen: totalFen, overpaidFen: 0 })
  })

  it('is looked at again when it is paid out: what is due by then is not given back, and is withdrawn', () => {
    const larger: Step = [biller, { type: 'RecalculateBill', facts: { floorArea: 1_000 }, reason: '复测' }]
    const steps = [issued, paidUp, smaller, approve, larger]
    expect(codeOf(...steps, pay(1))).toBe('refund-no-longer-due')
    const withdraw: Step = [head, { type: 'WithdrawRefund', refund: 1, reason: '复测面积恢复' }]
    const state = after(...steps, withdraw)
    expect(billStatusOf(state)).toBe('paid')
    expect(balanceOf(state)).toMatchObject({ pendingFen: 0, refundedFen: 0, owedFen: 0 })
    expect(codeOf(...steps, withdraw, pay(1))).toBe('refund-not-approved')
  })
})

describe('a payment at the gateway', () => {
  const inFile = { ...online(totalFen, 't9'), type: 'BookOnlinePayment', basis: '平台对账文件' } as BillCommand
  const reversal: Step = [head, { type: 'ApproveReversal', transaction: 't1', basis: '平台文件无此笔' }]
  const takeOff: Step = [cashier, { type: 'PayRefund', refund: 1, way: 'cash' }]

  it('never told is booked on evidence by a cashier, and told later it is not booked again', () => {
    expect(billStatusOf(after(issued, [cashier, inFile]))).toBe('paid')
    expect(codeOf(issued, [cashier, inFile], [gateway, online(totalFen, 't9')])).toBe('payment-booked-already')
    expect(codeOf(issued, [biller, inFile])).toBe('bill-not-possible-now')
  })

  it('that never came in is taken off by two persons, and what it paid is owed again', () => {
    const steps: Step[] = [issued, [gateway, online(totalFen)], reversal]
    expect(codeOf(...steps)).toBe('done')
    expect(codeOf(...steps, [head, takeOff[1]])).toBe('bill-not-possible-now')
    const state = after(...steps, takeOff)
    expect(balanceOf(state)).toMatchObject({ owedFen: totalFen, refundedFen: totalFen })
    expect(state.refunds[0]?.paid?.way).toBe('online')
    expect(codeOf(...steps, takeOff, [gateway, online(totalFen)])).toBe('done')
  })

  it('that went back already is not taken off as well', () => {
    const steps: Step[] = [issued, [gateway, online(totalFen)], smaller, approve, reversal]
    expect(codeOf(...steps)).toBe('refund-no-longer-due')
    expect(codeOf(issued, paidUp, reversal)).toBe('payment-not-on-bill')
  })
})

describe('a refund sent back at the gateway', () => {
  const paidOnline: Step = [gateway, online(totalFen)]
  const send: Step = [cashier, { type: 'PayRefund', refund: 1, way: 'online' }]
  const heard = (more: object = {}): Step => [
    gateway,
    { type: 'RecordRefund', refund: 1, attempt: 1, amountFen: 623_000, refused: null, ...more },
  ]
  const sent = [issued, paidOnline, smaller, approve, send]

  it('is paid out when the gateway says so, and not before', () => {
    expect(billStatusOf(after(...sent))).toBe('refund-due')
    expect(balanceOf(after(...sent))).toMatchObject({ pendingFen: 623_000, refundedFen: 0 })
    const state = after(...sent, heard())
    expect(balanceOf(state)).toMatchObject({ pendingFen: 0, refundedFen: 623_000, overpaidFen: 0 })
    expect(state.refunds[0]?.paid).toMatchObject({ way: 'online', gateway: 'sandbox', transaction: 't1' })
  })

  it('refused is still due: it is paid another way, or asked for once more', () => {
    const refused = heard({ refused: 'account-closed' })
    expect(after(...sent, refused).refunds[0]).toMatchObject({ sent: null, refused: 'account-closed', paid: null })
    expect(billStatusOf(after(...sent, refused))).toBe('refund-due')
    expect(codeOf(...sent, refused, [cashier, { type: 'PayRefund', refund: 1, way: 'card' }])).toBe('done')
    expect(balanceOf(after(...sent, refused, send, heard({ attempt: 2 })))).toMatchObject({ refundedFen: 623_000 })
  })

  it.each<[string, string, Step[]]>([
    ['is neither paid out twice', 'refund-under-way', [...sent, send]],
    [
      'nor at the window meanwhile',
      'refund-under-way',
      [...sent, [cashier, { type: 'PayRefund', refund: 1, way: 'cash' }]],
    ],
    [
      'nor withdrawn meanwhile',
      'refund-under-way',
      [...sent, [head, { type: 'WithdrawRefund', refund: 1, reason: '错' }]],
    ],
    ['told again changes nothing', 'refund-heard-already', [...sent, heard(), heard()]],
    ['refused after it was paid changes nothing', 'refund-heard-already', [...sent, heard(), heard({ refused: 'x' })]],
    ['paid after it was refused is looked into', 'refund-not-sent', [...sent, heard({ refused: 'x' }), heard()]],
    ['of another sum is none of ours', 'refund-not-sent', [...sent, heard({ amountFen: 1 })]],
    ['nobody asked for is none of ours', 'refund-not-sent', [issued, paidOnline, smaller, approve, heard()]],
    ['needs money that came that way', 'no-payment-to-send-back', [issued, paidUp, smaller, approve, send]],
  ])('%s: %s', (_, code, steps) => {
    expect(codeOf(...steps)).toBe(code)
  })
})
