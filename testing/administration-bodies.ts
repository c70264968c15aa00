import { taxItem } from './outside-register.ts'
import { parkPermit } from './toy-city.ts'

const farOff = '2099-01-01'

let closed = 0

/** An order that closes a day nobody closed before. */
export function closingOrder() {
  const on = `2098-03-${String((closed++ % 28) + 1).padStart(2, '0')}`
  return { level: 'centre' as const, days: [{ on, works: false, why: `停业${closed}`, whyEn: 'closed' }] }
}

/** A body each route of administration would take. */
export const administrationBodies: Record<string, () => unknown> = {
  '/api/administration/users': () => ({
    ...{ username: 'somebody-new', name: '新人', nameEn: 'Somebody New', password: 'for the first day' },
    ...{ role: 'supervisor', departmentCode: null, windowCodes: [] },
  }),
  '/api/administration/outside-systems': () => ({
    ...{ code: 'tax', name: '税务系统', nameEn: 'Tax office', departmentCode: '01', settleHours: 24 },
    ...{ zone: 'Asia/Shanghai', calendar: 'city' },
  }),
  '/api/administration/outside-systems/:system/items': () => taxItem,
  '/api/administration/outside-systems/:system/keys': () => ({ scopes: ['push'], perMinute: 60, days: 30 }),
  '/api/administration/users/:id/role': () => ({ role: 'supervisor', departmentCode: null, windowCodes: [] }),
  '/api/administration/users/:id/password': () => ({ password: 'for the first day' }),
  '/api/administration/staff/:id/post': () => ({ from: '0101', to: null }),
  '/api/administration/staff/:id/grants': () => ({ itemCode: 'all', level: 'decide', fromOn: farOff, toOn: null }),
  '/api/administration/staff/:id/revoke': () => ({ grants: 'all' }),
  '/api/administration/calendar/notice': () => ({ year: 2098, text: '2098-01-01 放假 元旦' }),
  '/api/administration/calendar/preview': () => closingOrder(),
  '/api/administration/calendar/draft': () => closingOrder(),
  '/api/administration/calendar/draft/publish': () => ({ effectiveOn: '2098-02-01', reason: '台风' }),
  '/api/administration/items/:code/draft': () => ({ name: '公园许可（草稿）' }),
  '/api/administration/items/:code/draft/publish': () => ({ effectiveOn: farOff, reason: '规范名称' }),
  '/api/administration/organisation/draft': () => ({ departments: [], windows: [] }),
  '/api/administration/organisation/draft/publish': () => ({ effectiveOn: farOff, reason: '规范名称' }),
  '/api/administration/authority/draft': () => ({ give: [], take: [] }),
  '/api/administration/authority/draft/publish': () => ({ effectiveOn: farOff, reason: '授权到位' }),
  '/api/administration/items/:code/status': () => ({ status: 'suspended', effectiveOn: farOff, reason: '修缮' }),
  '/api/administration/items/:code/versions': () => ({
    promised: { ...parkPermit.promised, value: parkPermit.promised.value - 1 },
    reason: '提速',
  }),
}
