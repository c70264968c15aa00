import { expect, it } from 'vitest'
import { clockKinds } from '#domain/cases/index.ts'
import { clockWords } from './clock-text.ts'

it.each(clockKinds)('the clock %s has a word in both languages', (kind) => {
  for (const { [kind]: word } of Object.values(clockWords)) {
    expect(word).toMatch(/\S/)
    expect(word).not.toBe(kind)
  }
})
