import { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { Refused } from '../../kernel/ask.ts'
import type { Place } from '../../kernel/pages.tsx'
import { queryOf, situationIn } from '../../ui/situation.ts'
import { question, type Question } from '../../kernel/questions.tsx'

export type Guide = ReplyOf<typeof itemGuide>

/** The guide to an item in a situation; what is no code is no item's. */
export const guideTo = (code: string, situation: Record<string, string>): Question<Guide> => {
  const asking = question(itemGuide, { params: { code }, ...queryOf(situation) })
  if (/^\d{4}$/.test(code)) return asking
  return { ...asking, asked: () => Promise.reject(new Refused(404, {})) }
}

/** What the guide is drawn from. */
export const guideQuestions = ({ params: { code = '' }, search }: Place) => [guideTo(code, situationIn(search))]

/** The address of a guide in a situation, to be kept or shared. */
export function addressOfGuide(code: string, situation: Record<string, string>): string {
  const search = new URLSearchParams(situation).toString()
  return `/items/${code}${search && `?${search}`}`
}
