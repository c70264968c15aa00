import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { accountIdOf } from '../server/organisation/index.ts'
import { conforming } from './acceptance-fixtures.ts'
import { nextKey } from './browse.ts'
import { parallelBodies } from './parallel-bodies.ts'
import { toyCity } from './toy-city.ts'

const today = () => civilDateOf(new Date().toISOString())

/** A body each act on an acceptance or on a parallel approval would take; `fileId` is a paper of the caller's where there is one. */
export const acceptanceBodies = (partyId: string): Record<string, (fileId: string) => unknown> => ({
  ...parallelBodies(partyId),
  '/api/acceptances': () => ({ partyId, projectId: null, projectName: nextKey(), papers: [] }),
  '/api/acceptances/:id/request-supplement': () => ({ missing: ['report'], note: '缺报告' }),
  '/api/acceptances/:id/withdraw': () => ({ reason: '改建' }),
  '/api/acceptances/:id/visit-date': () => ({
    ...{ visitOn: addWorkdays(nationalCalendar, today(), 2), time: '09:30', place: '工地' },
  }),
  '/api/acceptances/:id/inspectors': () => ({
    inspectors: ['reviewer', 'deputy-head'].map((who) => accountIdOf(toyCity.code, who)),
  }),
  '/api/acceptances/:id/checklist': () => ({ lines: conforming, seenAt: new Date(Date.now() - 60_000).toISOString() }),
  '/api/acceptances/:id/opinion': () => ({ outcome: 'pass', items: [], rectifyDays: null, checklist: null }),
  '/api/acceptances/:id/supplement': (fileId) => ({ papers: [{ paper: 'report', fileId }] }),
  '/api/acceptances/:id/rectified': () => ({ statement: '已整改', papers: [] }),
  '/api/acceptances/:id/letter': () => ({ remark: '同意' }),
})
