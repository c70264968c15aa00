import { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { Refused } from '../../kernel/ask.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question, type Question } from '../../kernel/questions.tsx'

export type Guide = ReplyOf<typeof itemGuide>

/** The guide to an item; what is no code is no item's. */
export const guideTo = (code: string): Question<Guide> => {
  const asking = question(itemGuide, { params: { code } })
  if (/^\d{4}$/.test(code)) return asking
  return { ...asking, asked: () => Promise.reject(new Refused(404, {})) }
}

/** What the guide is drawn from. */
export const guideQuestions = ({ params: { code = '' } }: Place) => [guideTo(code)]
