// Who may do what with supervision orders: the part of the access policy about what a unit is told to put right.
import { callers, everyLeader, leaders, nextDoor, officers, watchers, type Rule } from './access-callers.ts'

const readers: Rule = {
  of: 'an order',
  yes: [...leaders, 'reviewer', ...watchers],
  hidden: ['reviewer-02', 'deputy-head-02', 'head-02'],
}
const inspectionReaders: Rule = { ...readers, of: 'an inspection' }
const recordReaders: Rule = {
  of: 'a score record',
  yes: ['clerk', ...leaders, ...watchers],
  hidden: ['second-clerk', 'reviewer', ...nextDoor],
}
const owing: Rule = {
  of: 'a case past its promise',
  yes: ['reviewer', ...leaders, ...watchers],
  hidden: ['reviewer-02', 'deputy-head-02', 'head-02'],
}
const answering: Rule = { of: 'an order', yes: leaders, hidden: ['deputy-head-02', 'head-02'] }

export const orderPolicy: Record<string, Rule[]> = {
  'GET /api/orders': [{ yes: [...everyLeader, 'reviewer', 'reviewer-02', ...watchers] }],
  'GET /api/orders/:id': [readers],
  'GET /api/orders/:id/letter': [readers],
  'POST /api/orders': [{ yes: ['supervisor'] }],
  'POST /api/orders/:id/acknowledge': [answering],
  'POST /api/orders/:id/reply': [answering],
  'POST /api/orders/:id/accept': [{ of: 'an answered order', yes: ['supervisor'] }],
  'POST /api/orders/:id/return': [{ of: 'an answered order', yes: ['supervisor'] }],
  'POST /api/orders/:id/follow-up': [{ of: 'an accepted order', yes: ['supervisor'] }],
  'POST /api/orders/:id/withdraw': [{ of: 'an order', yes: ['supervisor'] }],

  'GET /api/score-records': [{ yes: [...officers, ...watchers] }],
  'GET /api/score-records/:id': [recordReaders, { of: 'a proposed score record', yes: watchers, hidden: officers }],
  'GET /api/score-records/:id/evidence/:nth': [recordReaders],
  'POST /api/score-records': [{ yes: ['supervisor'] }],
  'POST /api/score-records/:id/approve': [
    { of: 'a proposed score record', yes: ['centre-manager'], 'second-approver-needed': ['supervisor'] },
  ],
  'POST /api/score-records/:id/reject': [
    { of: 'a proposed score record', yes: ['centre-manager'], 'second-approver-needed': ['supervisor'] },
  ],
  'POST /api/score-records/:id/propose-revocation': [{ of: 'a score record', yes: ['supervisor'] }],

  'GET /api/explanations': [{ yes: [...everyLeader, 'reviewer', 'reviewer-02', ...watchers] }],
  'GET /api/explanations/:id': [owing],
  'POST /api/explanations/:id/versions': [
    {
      of: 'a case past its promise',
      yes: ['reviewer', ...leaders],
      hidden: ['reviewer-02', 'deputy-head-02', 'head-02'],
    },
  ],
  'POST /api/explanations/:id/sign': [{ of: 'a written explanation', yes: ['head'], hidden: ['head-02'] }],
  'GET /api/public/explanations': [{ yes: callers }],

  'GET /api/inspections': [{ yes: [...everyLeader, 'reviewer', 'reviewer-02', ...watchers] }],
  'GET /api/inspections/:id': [inspectionReaders],
  'GET /api/inspections/:id/photos/:nth': [inspectionReaders],
  'POST /api/inspections': [{ yes: ['supervisor'] }],
  'POST /api/inspections/:id/follow-up': [{ of: 'an inspection', yes: ['supervisor'] }],
}
