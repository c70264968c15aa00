import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './kernel/database.ts'
import { createServices } from './services.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-interface-'))
const config = { ...readConfig({ PUBLIC_ORIGIN: 'https://onedoor.example' }), dataDir, logLevel: 'silent' }
// Nothing here asks the database anything.
const database = openDatabase('postgres://nobody@127.0.0.1:1/none')
const { server, inventory } = await createApp(createServices(database, config), config, () => true)
await server.listen({ port: 0, host: '127.0.0.1' })
afterAll(async () => {
  await server.close()
  await database.close()
  rmSync(dataDir, { recursive: true })
})

type Schema = Record<string, unknown>
interface Operation {
  parameters?: { in: string; name: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
const document = server.swagger() as unknown as {
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
}
const operationOf = (method: string, url: string) =>
  document.paths[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as Operation
const ours = inventory.flatMap(({ endpoint, ...route }) =>
  endpoint && route.method === endpoint.method ? [{ ...route, endpoint }] : [],
)

describe('the API browser', () => {
  it('asks the server it came from, under whatever name', () => {
    expect(document.servers).toEqual([{ url: '/' }])
  })

  it('sends a key, and the version seen, with every command', () => {
    for (const { method, url, endpoint } of ours) {
      const headers = (operationOf(method, url).parameters ?? []).filter((parameter) => parameter.in === 'header')
      const named = headers.map(({ name, required }) => [name, required === true])
      const expected = [
        ['Idempotency-Key', true],
        ['If-Match', endpoint.needsVersion === true],
      ]
      expect([url, named]).toEqual([url, endpoint.command ? expected : []])
    }
  })

  it('knows what every "no" looks like', () => {
    for (const { method, url } of ours) {
      const { content } = operationOf(method, url).responses['default'] ?? {}
      expect([url, content?.['application/problem+json']?.schema]).toMatchObject([
        url,
        { required: ['type', 'title', 'status', 'code'] },
      ])
    }
  })

  it('lets a file be chosen for an upload, and shows a download as bytes', () => {
    const upload = operationOf('POST', '/api/files').requestBody?.content['multipart/form-data']?.schema
    expect(upload).toMatchObject({ required: ['file'], properties: { file: { type: 'string', format: 'binary' } } })
    expect(operationOf('GET', '/api/files/{id}').responses['200']?.content).toHaveProperty('application/octet-stream')
    expect(operationOf('DELETE', '/api/files/{id}').responses).toHaveProperty('204')
  })
})

describe('a schema', () => {
  it.each(ours)('can be compiled though nobody has called yet: $method $url', ({ method, url, endpoint }) => {
    const { params, query, body, reply, download } = endpoint
    for (const [httpPart, schema] of Object.entries({ params, querystring: query, body }))
      if (schema) expect(() => server.validatorCompiler!({ method, url, httpPart, schema })({})).not.toThrow()
    const serialized = { method, url, httpStatus: '200', schema: reply }
    if (reply && !download) expect(() => SerializerSelector()({}, {})(serialized)).not.toThrow()
  })
})

describe('an answer to somebody', () => {
  it.each(ours)('is kept by nobody in between: $method $url', async ({ method, url, allow }) => {
    if (allow === 'anyone') return
    const { statusCode, headers } = await server.inject({ method: method as 'GET', url: url.replace(':id', 'none') })
    expect([statusCode, headers['cache-control']]).toEqual([401, 'no-store'])
  })
})

describe('what is no HTTP', () => {
  const say = async (words: string) => {
    const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
    socket.end(words)
    return text(socket)
  }

  it.each([
    ['a method there is not', 'FOO / HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['garbage', '\u0016\u0003\u0001 hello\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 431],
  ])('is told so in our way: %s', async (_, words, status) => {
    const [head = '', body = ''] = (await say(words)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i)
    expect(JSON.parse(body)).toMatchObject({ status, code: 'invalid', title: expect.any(String) as string })
  })
})

it('an upload over a slow line has five minutes, its headers ten seconds', () => {
  const { requestTimeout, headersTimeout } = server.server
  expect({ requestTimeout, headersTimeout }).toEqual({ requestTimeout: 300_000, headersTimeout: 10_000 })
})
