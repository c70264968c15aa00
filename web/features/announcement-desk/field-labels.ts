import type { Texts } from '#domain/announcements/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

/** What each field of an announcement is called on the page. */
export function useFieldLabels(): Readonly<Record<keyof Texts, string>> {
  const { headline, headlineEn, body, bodyEn } = useWords(text)
  return { title: headline, titleEn: headlineEn, body, bodyEn }
}
