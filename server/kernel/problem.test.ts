import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { schemaKeywords } from '#testing/contracts.ts'
import { answerError, languageOf, problemOf, sentence } from './problem.ts'
import { en } from './sentences/en.ts'
import { zhCN } from './sentences/zh-cn.ts'

const root = path.resolve(import.meta.dirname, '../..')
const source = globSync('{domain,server}/**/*.ts', { cwd: root, exclude: (file) => file.endsWith('.test.ts') })
  .filter((file) => !file.includes('/sentences/'))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n')

const spoken = (pattern: RegExp, prefix = '') => [...source.matchAll(pattern)].map(([, code]) => `${prefix}${code}`)

/** Every code the source can answer with, and the words it takes from the keywords of its schemas. */
const codes = new Set([
  ...spoken(/refuse\(\s*'([a-z-]+)'/g),
  ...spoken(/new Problem\(\s*\d+,\s*'([a-z-]+)'/g),
  ...spoken(/sendProblem\(request, reply, \w+, '([a-z-]+)'/g),
  ...spoken(/'(field-[a-zA-Z-]+)'/g),
  ...spoken(/faulty\('([a-z-]+)'\)/g, 'field-'),
  ...schemaKeywords().map((keyword) => `field-${keyword}`),
])
const placeholders = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

describe('every "no"', () => {
  it('is found by this test', () => {
    for (const known of [
      'already-told-once',
      'not-signed-in',
      'away',
      'field-check-digit',
      'field-additionalProperties',
    ])
      expect(codes).toContain(known)
  })

  it.each([
    ['Chinese', zhCN],
    ['English', en],
  ])('has its sentence in %s', (_, sentences: Record<string, string>) => {
    expect([...codes].filter((code) => !sentences[code])).toEqual([])
  })

  it('names the same facts in both languages', () => {
    for (const [code, words] of Object.entries(zhCN)) {
      expect([code, placeholders(en[code as keyof typeof en])]).toEqual([code, placeholders(words)])
    }
  })

  it('fills its facts in', () => {
    expect(sentence('en', 'someone-was-first', { who: 'Gu' })).toBe(
      'Gu dealt with this case first. Please reload before going on.',
    )
    const sum = { owedFen: 123_450_05 }
    expect(sentence('zh-CN', 'amount-differs', sum)).toContain('应缴 123,450.05 元')
    expect(sentence('en', 'amount-differs', sum)).toContain('CNY 123,450.05 are due')
  })
})

describe('the language of an answer', () => {
  it('can be changed over afterwards: its words in the other one come along', () => {
    const { title, errors, translations } = problemOf('zh-CN', 400, 'amount-differs', { owedFen: 5_00 }, [
      { field: 'amountFen', message: 'field-required' },
    ])
    const inEnglish = problemOf('en', 400, 'amount-differs', { owedFen: 5_00 }, [
      { field: 'amountFen', message: 'field-required' },
    ])
    expect(translations).toEqual({ en: { title: inEnglish.title, errors: inEnglish.errors } })
    expect(inEnglish.translations).toEqual({ 'zh-CN': { title, errors } })
    expect(inEnglish.title).toContain('CNY 5.00 are due')
  })

  it.each([
    ['en-GB,zh;q=0.5', 'en'],
    ['zh-CN,en;q=0.8', 'zh-CN'],
    ['de', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('for accept-language %s is %s', (header, language) => {
    expect(languageOf({ headers: { 'accept-language': header } } as never)).toBe(language)
  })
})

describe('what we did wrong', () => {
  it('is not told to the caller', async () => {
    const app = Fastify()
    app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
    app.get('/', () => {
      throw new Error('the password is 1234')
    })
    const { statusCode, body } = await app.inject('/')
    expect(statusCode).toBe(500)
    expect(body).toContain('"code":"broken"')
    expect(body).not.toContain('1234')
  })
})
