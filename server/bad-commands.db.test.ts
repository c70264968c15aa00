import { describe, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { stallPermit } from '#testing/fixtures/index.ts'
import { closedPermit, marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const [draft, submitted, received, undecided] = await Promise.all([
  bringCase(app, 'draft'),
  bringCase(app, 'submitted'),
  bringCase(app, 'received'),
  bringCase(app, 'awaiting-decision'),
])
const empty = await li.ask(cases.draftCase, { body: { itemCode: marketPermit.code } })
const wangsFile = await (await app.as('wang')).upload('wang.pdf', '%PDF-1.4\n% of Wang\n%%EOF\n')

const newCase = '/api/cases'
const answers = (wrong: object) => ({ itemCode: marketPermit.code, answers: { ...marketAnswers, ...wrong } })
const on = (id: string, verb: string) => `/api/cases/${id}/${verb}`
const invalid = { status: 400, code: 'invalid' }

const table: BadRequest[] = [
  { what: 'an unknown item', path: newCase, body: { itemCode: '9999' }, status: 404, code: 'item-not-found' },
  { what: 'a closed item', path: newCase, body: { itemCode: closedPermit.code }, status: 409, code: 'item-closed' },
  {
    what: 'a number with a wrong check digit',
    path: newCase,
    body: answers({ ownerId: '320684198001010019' }),
    ...invalid,
    fields: { ownerId: /check digit|校验位/ },
  },
  {
    what: '29 February 2026',
    path: newCase,
    body: answers({ openingOn: '2026-02-29' }),
    ...invalid,
    fields: { openingOn: /no such date|没有这个日期/ },
  },
  {
    what: 'two wrong answers at once',
    path: newCase,
    body: answers({ stalls: 51, mobile: '12345' }),
    ...invalid,
    fields: { stalls: /too large|过大/, mobile: /length|位数/ },
  },
  {
    what: 'a number as a string',
    path: newCase,
    body: answers({ stalls: '3' }),
    ...invalid,
    fields: { stalls: /type|类型/ },
  },
  {
    what: 'an answer nobody asked for',
    path: newCase,
    body: answers({ colour: 'red' }),
    ...invalid,
    fields: { colour: /no such field|没有这一项/ },
  },
  {
    what: 'an answer named like something every object has',
    path: newCase,
    body: answers({ constructor: { prototype: 1 } }),
    ...invalid,
  },
  {
    what: 'a string as a number',
    path: newCase,
    body: { itemCode: 104 },
    ...invalid,
    fields: { itemCode: /type|类型/ },
  },
  {
    what: 'an empty form submitted',
    path: on(empty.id, 'submit'),
    status: 400,
    code: 'form-incomplete',
    fields: { goods: /required|必填/, ownerId: /required|必填/, openingOn: /./, stalls: /./ },
  },
  {
    what: 'a paper the guide does not ask for',
    path: on(draft.id, 'draft'),
    body: { answers: marketAnswers, materials: [{ material: 'horoscope', fileId: draft.fileId }] },
    status: 400,
    code: 'material-not-in-guide',
  },
  {
    what: 'a paper of someone else',
    path: on(draft.id, 'draft'),
    body: { answers: marketAnswers, materials: [{ material: 'site-plan', fileId: wangsFile.id }] },
    status: 404,
    code: 'file-not-found',
  },
  {
    what: 'a command in the wrong state',
    who: 'clerk',
    path: on(submitted.id, 'accept'),
    status: 409,
    code: 'not-possible-now',
  },
  { what: 'a command by a stranger', who: 'wang', path: on(draft.id, 'submit'), status: 404, code: 'case-not-found' },
  { what: 'a command by a role that never may', path: on(received.id, 'accept'), status: 403, code: 'not-allowed' },
  {
    what: 'a command without a session',
    who: 'anonymous',
    path: on(draft.id, 'submit'),
    status: 401,
    code: 'not-signed-in',
  },
  {
    what: 'a decision below the level',
    who: 'clerk',
    path: on(undecided.id, 'grant'),
    body: { opinion: '同意' },
    status: 403,
    code: 'decided-higher-up',
  },
  {
    what: 'a correction notice that names nothing',
    who: 'clerk',
    path: on(received.id, 'request-correction'),
    body: { defects: [] },
    ...invalid,
    fields: { defects: /too few|不足/ },
  },
  {
    what: 'a courier without a number',
    who: 'clerk',
    path: on(received.id, 'deliver'),
    body: { method: 'pigeon' },
    ...invalid,
    fields: { method: /choices|范围/ },
  },
]

describe.each(table)('$what', (bad) => {
  it.each(['en', 'zh-CN'] as const)('is answered in %s, names the field, and changes nothing', (language) =>
    expectNo(app, bad, language),
  )
})

it('an item closed while a draft waits takes no submission, and the draft is kept', async () => {
  const { id } = await li.ask(cases.draftCase, { body: { itemCode: stallPermit.code, answers: { goods: '邮票' } } })
  const setStatus = (status: string) =>
    database.query('update item set status = $2 where code = $1', [stallPermit.code, status])
  await setStatus('suspended')
  expect((await li.refused(cases.submitCase, { params: { id } })).code).toBe('item-closed')
  await setStatus('in-use')
  expect((await li.ask(cases.submitCase, { params: { id } })).status).toBe('submitted')
})
