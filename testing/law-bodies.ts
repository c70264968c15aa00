import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import type { Caller } from './access-callers.ts'
import { expertReview } from './bring-case.ts'
import { toyCity } from './toy-city.ts'

/** A body each special act on a case would take, today being this day. */
export const lawBodies = (today: string): Record<string, (fileId: string, id: string, caller: Caller) => unknown> => ({
  '/api/cases/:id/start-special-procedure': () => expertReview,
  '/api/cases/:id/end-special-procedure': () => ({ result: '专家同意' }),
  '/api/cases/:id/extend': () => ({ reason: '需要补充测绘' }),
  '/api/cases/:id/tell-hearing-right': () => ({ matter: '邻近摊位' }),
  '/api/cases/:id/request-hearing': () => ({ reason: '要求听证' }),
  '/api/cases/:id/waive-hearing': () => ({}),
  '/api/cases/:id/schedule-hearing': () => ({
    ...{ heldOn: addWorkdays(nationalCalendar, civilDateOf(new Date().toISOString()), 8), time: '09:30' },
    ...{ place: '101室', presiderId: accountIdOf(toyCity.code, 'head') },
  }),
  '/api/cases/:id/postpone-hearing': () => ({
    ...{ heldOn: addWorkdays(nationalCalendar, today, 9), time: '14:00', place: '101室', reason: '主持人生病' },
  }),
  '/api/cases/:id/record-hearing': () => ({ minutes: '双方陈述', participants: ['李某'] }),
  '/api/cases/:id/tell-interested-party': () => ({ name: '王某', interest: '邻近摊位' }),
  '/api/cases/:id/record-statement': () => ({ statement: '无异议' }),
  '/api/cases/:id/name-inspectors': () => ({
    officerIds: ['clerk', 'reviewer'].map((who) => accountIdOf(toyCity.code, who)),
  }),
  '/api/cases/:id/record-site-inspection': (_, __, caller) => ({
    officerIds: [caller, caller === 'reviewer' ? 'clerk' : 'reviewer'].map((who) => accountIdOf(toyCity.code, who)),
    ...{ inspectedOn: civilDateOf(new Date().toISOString()), findings: '场地符合' },
  }),
  '/api/cases/:id/check-commitment': () => ({ outcome: 'kept', findings: '与承诺一致' }),
  '/api/cases/:id/find-false': () => ({ findings: '平面图系伪造' }),
  '/api/cases/:id/revoke-licence': () => ({ ground: 'fraud', reasons: '虚假' }),
  '/api/cases/:id/forgo-revocation': () => ({ ground: 'fraud', reasons: '公共利益' }),
  '/api/cases/:id/object-to-publication': () => ({ ground: 'privacy', reason: '住在店里' }),
  '/api/cases/:id/decide-objection': () => ({ upheld: true, reasons: '确系住所' }),
  '/api/cases/:id/withdraw-licence': () => ({ ground: 'law-changed', reasons: '废止', compensation: '退费' }),
  '/api/cases/:id/cancel-licence': () => ({ ground: 'body-ended', reasons: '已注销登记' }),
})
