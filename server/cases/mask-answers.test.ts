import { expect, test } from 'vitest'
import type { FormField } from '#domain/catalogue/index.ts'
import { maskAnswers } from './mask-answers.ts'

const field = (more: Partial<FormField>): FormField => ({ type: 'string', title: '问', 'x-title-en': 'Q', ...more })

test.each<[string, Partial<FormField>, unknown, unknown]>([
  ['an identity number', { format: 'citizen-id' }, '320684198001010018', '320684********0018'],
  ['a mobile', { format: 'mobile' }, '13800138000', '138****8000'],
  ['a name', {}, '张三', '＊＊＊'],
  ['a birthday', { format: 'date' }, '1980-01-01', '＊＊＊'],
  ['a choice of one', { enum: ['male', 'female'] }, 'female', '＊＊＊'],
  ['a number', { type: 'number' }, 1200, '＊＊＊'],
  ['a yes or no', { type: 'boolean' }, false, '＊＊＊'],
  ['a list', { type: 'array' }, ['a'], '＊＊＊'],
  ['nothing', {}, '', ''],
])('%s is masked where it is personal, and nowhere else', (_, more, answer, masked) => {
  const form = (isPersonal: boolean) => ({
    type: 'object' as const,
    additionalProperties: false as const,
    required: [],
    properties: { q: field({ ...more, 'x-personal': isPersonal }) },
  })
  expect(maskAnswers(form(true), { q: answer })).toEqual({ q: masked })
  expect(maskAnswers(form(false), { q: answer })).toEqual({ q: answer })
})
