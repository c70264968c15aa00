import { useWords, words } from '../kernel/language.tsx'

const punctuation = words(
  {
    list: (parts: readonly string[]) => parts.join('、'),
    sentences: (parts: readonly string[]) => parts.join('；'),
    aside: (said: string) => `（${said}）`,
    of: (what: string, said: string) => `${what}：${said}`,
  },
  {
    list: (parts: readonly string[]) => parts.join(', '),
    sentences: (parts: readonly string[]) => parts.join('; '),
    aside: (said: string) => ` (${said})`,
    of: (what: string, said: string) => `${what}: ${said}`,
  },
)

/** How the language lists things, puts one in brackets, and says what of what. */
export const usePunctuation = () => useWords(punctuation)
