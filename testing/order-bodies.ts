import { accountIdOf } from '../server/organisation/index.ts'
import { nextKey } from './browse.ts'
import { toyCity } from './toy-city.ts'

const reason = { reason: '措施没有写明责任人' }

/** A body each act on an order would take. */
export const orderBodies: Record<string, () => unknown> = {
  '/api/orders': () => ({
    ...{ form: 'rectification', departmentCode: '01', windowCode: '0101' },
    ...{ matter: '窗口多次无人在岗', demand: '落实AB岗，报送排班表', days: 5 },
  }),
  '/api/orders/:id/reply': () => ({ measures: '已落实AB岗，附排班表' }),
  '/api/orders/:id/accept': () => ({ remark: '措施可行', days: 5 }),
  '/api/orders/:id/return': () => ({ ...reason, days: 2 }),
  '/api/orders/:id/follow-up': () => ({ outcome: 'put-right', findings: '在岗', days: 2 }),
  '/api/orders/:id/withdraw': () => reason,
  '/api/inspections': () => ({
    ...{ kind: 'covert', windowCode: '0101', visitedAt: '2026-03-02T10:00:00+08:00', remark: '上午十点' },
    findings: [{ item: 'unattended', note: '十分钟无人', severity: 'ordinary' }],
  }),
  '/api/score-records': () => ({
    ...{ kind: 'commendation', of: 'person', subject: accountIdOf(toyCity.code, 'clerk'), points: 2, files: [] },
    ...{ happenedOn: '2026-03-02', reason: '群众送来锦旗', document: `海政〔2026〕${nextKey()}` },
  }),
  '/api/score-records/:id/reject': () => reason,
  '/api/score-records/:id/propose-revocation': () => reason,
  '/api/inspections/:id/follow-up': () => ({ outcome: 'put-right', remark: '已改正' }),
}
