import { expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/index.ts'
import type { BillEvent, BillLine } from '../fees/index.ts'
import type { Recorded } from '../kernel/index.ts'
import { firstSettings, superviseHistory, toldBill } from './index.ts'

const by = { id: 'clerk', role: 'clerk' as const, departmentCode: '09', windowCode: '0901' }
const line = (more: Partial<BillLine>): BillLine => ({
  ...{
    code: 'termites',
    name: '白蚁防治费',
    nameEn: 'Termites',
    kind: 'administrative-fee',
    collector: '',
    collectorEn: '',
  },
  ...{ payee: '国库', receipt: 'fiscal', basis: '文件', basisTooLow: false, basisToCheck: false, endUnverified: false },
  ...{ base: { fact: 'floorArea', value: 100 }, formula: { kind: 'rate', base: 'floorArea', fenPerUnit: 230 } },
  ...{ computedFen: 23_000, cappedFen: 23_000, reducedFen: 0, amountFen: 23_000, holds: [], ...more },
})
const subject = { kind: 'project', id: 'p', number: '1', name: '厂房', nameEn: 'Plant', partyId: 'party' } as const
const issued = (lines: BillLine[]): BillEvent => ({
  ...{ type: 'BillIssued', by, subject, bookVersion: 1, facts: {}, told: {}, lines, besides: [], on: '2008-03-03' },
})
const paid: BillEvent = {
  ...{ type: 'PaymentReceived', by, way: 'cash', on: '2008-03-03', amountFen: 23_000, shares: [], surplusFen: 0 },
}

const regime = { settings: [firstSettings], outages: [] }
const rulesBroken = (...events: BillEvent[]) => {
  const log = events.map((event, at): Recorded<BillEvent> => ({
    event,
    at: `2008-03-03T0${at + 1}:00:00.000Z`,
    version: at + 1,
    serial: null,
  }))
  return superviseHistory(toldBill('bill', log, nationalCalendar), regime, '2008-03-04T00:00:00.000Z').map(
    ({ finding }) => finding.rule,
  )
}

it.each<[string, BillEvent[], string[]]>([
  ['a bill by law and rate breaks nothing', [issued([line({})]), paid], []],
  ['a fee on a text below administrative regulation is flagged', [issued([line({ basisTooLow: true })])], ['F-01']],
  ['a fund whose text is to be checked accuses nobody', [issued([line({ kind: 'fund', basisToCheck: true })])], []],
  ['an amount that is not rate times base is flagged', [issued([line({ amountFen: 20_000 })])], ['F-02']],
  ['so is less, approved by nobody', [issued([line({ reducedFen: 3_000, amountFen: 20_000 })])], ['F-02']],
  ['a ceiling is no wrong amount', [issued([line({ cappedFen: 10_000, amountFen: 10_000 })])], []],
])('%s', (_, events, rules) => {
  expect(rulesBroken(...events)).toEqual(rules)
})
