import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

/** The questions a guide answers, in the order people ask them. */
export const sections = [
  'canI',
  'whatINeed',
  'howLong',
  'howMuch',
  'steps',
  'where',
  'decides',
  'law',
  'result',
  'remedies',
  'faq',
] as const
export type SectionName = (typeof sections)[number]

/** One question of the guide and its answer. */
export function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const word = useWords(text)
  return (
    <section id={name} className="guide-section" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{word[name]}</h2>
      {children}
    </section>
  )
}

/** Text that is published in Chinese only; an English page says so to readers and to screen readers. */
export function ChineseOnly({ children }: { children: ReactNode }) {
  const { chineseOnly } = useWords(text)
  const english = useLanguage() === 'en'
  if (!english) return children
  return (
    <div>
      <p className="soft">{chineseOnly}</p>
      <div lang="zh-CN">{children}</div>
    </div>
  )
}
