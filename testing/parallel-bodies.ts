import { civilDateOf } from '#domain/kernel/index.ts'
import { nextKey } from './browse.ts'
import { agreeBody, procedureBody, toyConstruction, toyPlace, alone } from './bring-parallel.ts'

const today = () => civilDateOf(new Date().toISOString())

/** A body each act on a construction project and its approvals would take; `fileId` is a paper of Li's. */
export const parallelBodies = (partyId: string): Record<string, (fileId: string) => unknown> => ({
  '/api/construction-projects': () => ({
    ...{ template: toyConstruction(alone).code, applicantId: partyId, name: nextKey().slice(0, 40), facts: toyPlace },
  }),
  '/api/projects/:id/facts': () => ({ facts: { floorArea: 1_300 }, reason: '设计变更' }),
  '/api/projects/:id/stages/:stage/applications': () => ({ papers: [], statement: '' }),
  '/api/parallel-approvals/:id/request-supplement': () => ({ missing: ['site-plan'], note: '缺平面图' }),
  '/api/parallel-approvals/:id/supplement': (fileId) => ({ papers: [{ paper: 'site-plan', fileId }] }),
  '/api/parallel-approvals/:id/decline': () => ({ reason: '不属于本机关职权' }),
  '/api/parallel-approvals/:id/withdraw': () => ({ reason: '不办了' }),
  '/api/parallel-approvals/:id/distribute': () => ({ note: '' }),
  '/api/parallel-approvals/:id/answer': () => agreeBody,
  '/api/parallel-approvals/:id/start-procedure': () => procedureBody,
  '/api/parallel-approvals/:id/end-procedure': () => ({ result: '论证通过' }),
  '/api/parallel-approvals/:id/resolve': () => ({
    ...{ form: 'decision', heldOn: today(), attendees: [], record: '异议成立' },
    outcomes: [{ departmentCode: '01', answer: 'disagree', conditions: [] }],
  }),
  '/api/parallel-approvals/:id/issue-licence': () => ({ item: '0104' }),
  '/api/parallel-approvals/:id/deliver-licence': () => ({ item: '0104', method: 'window', trackingNo: null }),
  '/api/parallel-approvals/:id/find-false': () => ({ item: '0104', findings: '图纸系伪造' }),
  '/api/parallel-approvals/:id/forgo-revocation': () => ({ item: '0104', ground: 'fraud', reasons: '公共利益' }),
  '/api/parallel-approvals/:id/revoke-licence': () => ({ item: '0104', ground: 'unqualified', reasons: '不符合条件' }),
  '/api/parallel-approvals/:id/withdraw-licence': () => ({
    ...{ item: '0104', ground: 'law-changed', reasons: '规划调整', compensation: '依评估补偿' },
  }),
  '/api/parallel-approvals/:id/cancel-licence': () => ({ item: '0104', ground: 'body-ended', reasons: '公司已注销' }),
  '/api/parallel-approvals/:id/object-to-publication': () => ({ item: '0104', ground: 'privacy', reason: '住址' }),
  '/api/parallel-approvals/:id/decide-objection': () => ({ item: '0104', upheld: true, reasons: '确系住址' }),
  '/api/parallel-approvals/:id/extend': () => ({ reason: '情况复杂' }),
  '/api/parallel-approvals/:id/decision': () => ({ remark: '同意' }),
})
