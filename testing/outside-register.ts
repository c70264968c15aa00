import * as contract from '#api/outside.ts'
import type { OutsideItem } from '#domain/supervision/index.ts'
import type { TestApp } from './app.ts'

/** An item of the tax office: accepted in five working days, decided in ten, delivered in ten. */
export const taxItem: OutsideItem = {
  code: 'TAX-1',
  name: '税务登记',
  instant: false,
  acceptance: { value: 5, unit: 'workday' },
  promised: { value: 10, unit: 'workday' },
  statutory: null,
  delivery: { value: 10, unit: 'workday' },
  statesDeadline: false,
  ownLaw: false,
  materials: [],
  steps: [],
}

/** Registers an outside system of department 01 with the item and a key; gives what sends with that key. */
export async function registerOutside(app: TestApp, code: string, settleHours = 0) {
  const administrator = await app.as('system-administrator')
  await administrator.ask(contract.registerOutsideSystem, {
    body: {
      ...{ code, name: '税务系统', nameEn: 'Tax office', departmentCode: '01', settleHours },
      ...{ zone: 'Asia/Shanghai', calendar: 'city' },
    },
  })
  await administrator.ask(contract.publishOutsideItem, { params: { system: code }, body: taxItem })
  const issued = await administrator.ask(contract.issueOutsideKey, {
    params: { system: code },
    body: { scopes: ['push', 'reconcile'], perMinute: 600, days: 30 },
  })
  const send = async (path: string, body: object, key: string | null = issued.key) => {
    const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) }
    const reply = await app.anonymous.send('POST', path, headers, JSON.stringify(body))
    return { status: reply.status, body: JSON.parse(reply.text) as Record<string, unknown> }
  }
  return { administrator, issued, send }
}
