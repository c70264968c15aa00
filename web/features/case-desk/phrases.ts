import { useWords, words } from '../../kernel/language.tsx'
import type { Template } from './templates.ts'

const phrases = words(
  {
    complete: '经审查，申请材料齐全、符合法定形式，拟同意。',
    conditions: '经审查，申请人符合法定条件、标准，拟同意。',
    unmet: (condition: string) => `经审查，申请人不符合“${condition}”的条件，建议不予许可。`,
    agree: '同意。',
    grant: (basis: string) => `经审查，申请符合${basis}规定的条件，准予许可。`,
  },
  {
    complete: 'Examined: the papers are complete and in due form; approval is proposed.',
    conditions: 'Examined: the applicant meets the conditions of the law; approval is proposed.',
    unmet: (condition: string) => `Examined: the condition “${condition}” is not met; refusal is proposed.`,
    agree: 'Agreed.',
    grant: (basis: string) => `Examined: the application meets the conditions of ${basis}; granted.`,
  },
)

/** Gives usual sentences of opinions: an opinion goes into letters, so it is written in Chinese and chosen in the language of the desk. */
export function usePhrases(): (of: (phrase: (typeof phrases)['zh-CN']) => string) => Template {
  const here = useWords(phrases)
  return (of) => ({ label: of(here), sentence: of(phrases['zh-CN']) })
}
