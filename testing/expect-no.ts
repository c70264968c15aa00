import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { nextKey, type No } from './browse.ts'
import { footprint } from './footprint.ts'

/** A request that must be refused: by POST and Li's unless told; a `String` object is sent as it is, all else as JSON. */
export interface BadRequest {
  what: string
  who?: string
  method?: 'POST' | 'PUT'
  path: string
  body?: unknown
  headers?: Record<string, string>
  status: number
  code: string
  /** Fields that must be named, and what is said of each. */
  fields?: Record<string, RegExp>
}

const han = /\p{Script=Han}/u

/** Sends it: the answer has the status, the code and the language, names the fields, and nothing has changed. */
export async function expectNo(app: TestApp, bad: BadRequest, language: 'en' | 'zh-CN'): Promise<void> {
  const { database } = app.services
  const before = await footprint(database)
  const reply = await send(app, bad, language)
  const no = JSON.parse(reply.text) as No
  expect({ status: no.status, code: no.code }).toEqual({ status: bad.status, code: bad.code })
  expect(reply.status).toBe(bad.status)
  expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(reply.headers.get('content-language')).toBe(language)
  for (const words of [no.title, ...(no.errors ?? []).map(({ message }) => message)]) {
    expect(words).not.toMatch(/\{|went wrong on our side|系统出现故障/)
    // The name of an item is Chinese in every language.
    expect(han.test(words.replace(/“.*”/, ''))).toBe(language === 'zh-CN')
  }
  for (const [field, says] of Object.entries(bad.fields ?? {}))
    expect(no.errors?.find((error) => error.field === field)?.message ?? `${field} is not named`).toMatch(says)
  expect(await footprint(database)).toEqual(before)
}

async function send(
  app: TestApp,
  { who = 'li', method = 'POST', path, body, headers = {} }: BadRequest,
  language: string,
) {
  const browser = who === 'anonymous' ? app.anonymous : await app.as(who)
  const text = body instanceof String ? body.toString() : JSON.stringify(body)
  const sent = {
    'idempotency-key': nextKey(),
    'accept-language': language,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }
  return browser.send(method, path, sent, text)
}
