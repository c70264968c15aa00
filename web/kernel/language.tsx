import { createContext, useContext } from 'react'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Words in both languages by key: the same keys in each, or it does not compile. A word may be made from values. */
export type Words<W> = Readonly<Record<Language, W>>
type Word = string | ((...values: never[]) => string)

/** Declares the words of a feature; English follows the keys and parameters of the Chinese. */
export function words<const Z extends Record<string, Word>>(
  zhCN: Z,
  en: { [K in keyof Z]: Z[K] extends (...values: infer V) => string ? (...values: V) => string : string },
) {
  return { 'zh-CN': zhCN, en } as unknown as Words<typeof en>
}

interface LanguageChoice {
  language: Language
  choose(language: Language): void
}
export const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', choose: () => undefined })

/** The language the page is in. */
export const useLanguage = (): Language => useContext(LanguageContext).language
export const useLanguageChoice = (): LanguageChoice => useContext(LanguageContext)

/** The words of a feature in the language of the page. */
export const useWords = <W,>(both: Words<W>): W => both[useLanguage()]

/** Picks the name a row carries in the language of the page. */
export const useNamed = () => {
  const language = useLanguage()
  return (row: { name: string; nameEn: string }): string => (language === 'en' && row.nameEn ? row.nameEn : row.name)
}

/** The language a cookie header or `document.cookie` remembers; Chinese where it says nothing. */
export function rememberedLanguage(cookies: string | undefined): Language {
  return /(?:^|;\s*)language=en(?:;|$)/.test(cookies ?? '') ? 'en' : 'zh-CN'
}

/** Remembers the choice for a year. */
export function rememberLanguage(language: Language): void {
  document.cookie = `language=${language}; path=/; max-age=31536000; samesite=lax`
}
