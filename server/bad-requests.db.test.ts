import { describe, expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [draft, received, undecided] = await Promise.all([
  bringCase(app, 'draft'),
  bringCase(app, 'received'),
  bringCase(app, 'awaiting-decision'),
])

const newCase = '/api/cases'
const answers = (wrong: object) => ({ itemCode: marketPermit.code, answers: { ...marketAnswers, ...wrong } })
const on = (id: string, verb: string) => `/api/cases/${id}/${verb}`
const defect = (words: string) => ({ defects: [{ subject: 'goods', defect: words }] })
const invalid = { status: 400, code: 'invalid' }
const columns = await database.query<{ name: string }>(
  `select column_name as name from information_schema.columns where table_name = 'case_row' and column_name <> 'item_code'`,
)

const table: BadRequest[] = [
  ...columns.map(({ name }): BadRequest => ({
    what: `a body that sets ${name}`,
    path: newCase,
    body: { itemCode: marketPermit.code, [name]: 'granted' },
    ...invalid,
    fields: { [name]: /no such field|没有这一项/ },
  })),
  { what: 'no body where one is needed', path: newCase, ...invalid },
  { what: 'a body that is a list', path: newCase, body: [], ...invalid },
  {
    what: 'no Idempotency-Key',
    path: on(draft.id, 'submit'),
    headers: { 'idempotency-key': '' },
    status: 400,
    code: 'idempotency-key-missing',
  },
  {
    what: 'a key too short to be anybody’s own',
    path: on(draft.id, 'submit'),
    headers: { 'idempotency-key': '1' },
    status: 400,
    code: 'idempotency-key-missing',
  },
  {
    what: 'an If-Match that is no version',
    path: on(draft.id, 'submit'),
    headers: { 'if-match': '"latest"' },
    ...invalid,
    fields: { 'If-Match': /form|格式/ },
  },
  { what: 'malformed JSON', path: newCase, body: new String('{"itemCode": "0104",'), ...invalid },
  { what: 'an empty text as JSON', path: newCase, body: new String(''), ...invalid },
  { what: 'a __proto__ key', path: newCase, body: new String('{"itemCode":"0104","__proto__":{"a":1}}'), ...invalid },
  {
    what: 'a __proto__ among the answers',
    path: newCase,
    body: new String('{"itemCode":"0104","answers":{"__proto__":{"goods":"x"}}}'),
    ...invalid,
  },
  {
    what: 'a number beyond all numbers',
    path: newCase,
    body: new String('{"itemCode":"0104","answers":{"stalls":1e999}}'),
    ...invalid,
    fields: { stalls: /./ },
  },
  {
    what: 'an answer a hundred thousand lists deep',
    path: newCase,
    body: new String(`{"itemCode":"0104","answers":{"goods":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
    ...invalid,
  },
  {
    what: 'an answer with a NUL',
    path: newCase,
    body: answers({ goods: '旧书\u0000' }),
    ...invalid,
    fields: { 'answers.goods': /character|字符/ },
  },
  {
    what: 'a defect with a NUL',
    who: 'clerk',
    path: on(received.id, 'request-correction'),
    body: defect('不详细\u0000'),
    ...invalid,
    fields: { 'defects.0.defect': /./ },
  },
  {
    what: 'a defect with half a character',
    who: 'clerk',
    path: on(received.id, 'request-correction'),
    body: defect('不详细\ud83d'),
    ...invalid,
    fields: { 'defects.0.defect': /./ },
  },
  {
    what: 'an opinion with a NUL',
    who: 'deputy-head',
    path: on(undecided.id, 'grant'),
    body: { opinion: '\u0000' },
    ...invalid,
    fields: { opinion: /./ },
  },
  {
    what: 'a material with a NUL',
    path: on(draft.id, 'draft'),
    body: { answers: {}, materials: [{ material: 'site-plan\u0000', fileId: draft.fileId }] },
    ...invalid,
    fields: { 'materials.0.material': /./ },
  },
  { what: 'a case id that is none', path: on('not-a-case', 'submit'), ...invalid, fields: { id: /form|格式/ } },
  { what: 'an address with a bad escape', path: '/api/cases/%zz/submit', ...invalid },
  { what: 'an unknown path', path: '/api/caes', body: {}, status: 404, code: 'not-found' },
  {
    what: 'a body that is no JSON',
    path: newCase,
    body: new String('itemCode=0104'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'JSON sent as plain text',
    path: newCase,
    body: { itemCode: '0104' },
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'a form with files where none is taken',
    path: newCase,
    body: new String('--x--'),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'a field where the command takes none',
    path: on(draft.id, 'submit'),
    body: { status: 'granted' },
    ...invalid,
    fields: { status: /no such field|没有这一项/ },
  },
  ...[[], ['granted'], 'granted', 7, true].map((body): BadRequest => ({
    what: `${JSON.stringify(body)} where the command takes nothing`,
    path: on(draft.id, 'submit'),
    body,
    ...invalid,
    fields: { '': /type|类型/ },
  })),
  {
    what: 'a body of more than a megabyte',
    path: newCase,
    body: { itemCode: '0104', answers: { goods: 'x'.repeat(1 << 20) } },
    status: 413,
    code: 'too-large',
  },
  {
    what: 'more answers than any form has',
    path: newCase,
    body: { itemCode: '0104', answers: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`q${n}`, n])) },
    ...invalid,
    fields: { answers: /too many|过多/ },
  },
]

describe.each(table)('$what', (bad) => {
  it.each(['en', 'zh-CN'] as const)('is answered in %s, names the field, and changes nothing', (language) =>
    expectNo(app, bad, language),
  )
})

it.each([undefined, {}, null])('a command that takes nothing is content with %j', async (body) => {
  const { id } = await bringCase(app, 'draft')
  const headers = { 'idempotency-key': nextKey(), ...(body !== undefined && { 'content-type': 'application/json' }) }
  const { status } = await (await app.as('li')).send('POST', on(id, 'submit'), headers, JSON.stringify(body))
  expect(status).toBe(200)
})
