import { expect } from 'vitest'
import { ruleWordsOf, type Finding } from '#domain/supervision/index.ts'

/** The findings as they are, each held to be said in both languages with every number it needs. */
export function explained(found: Finding[]): Finding[] {
  for (const finding of found) {
    const { zh, en } = ruleWordsOf(finding).explanation
    expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|\$\{/)
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).toMatch(/[A-Za-z]/)
  }
  return found
}
