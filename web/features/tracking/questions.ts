import { trackCase } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Question } from '../../kernel/questions.tsx'

export type Tracked = ReplyOf<typeof trackCase>

/** What a form without script was sent with, asked by the server that draws the page. The code is in no address and no log. */
export const postedTracking = (sent: Readonly<Record<string, string>> = {}): Question<Tracked> => ({
  queryKey: ['posted tracking'],
  asked: (ask) =>
    ask(trackCase, {
      body: { caseNumber: sent['caseNumber']?.trim() ?? '', queryCode: sent['queryCode']?.trim() ?? '' },
    }),
})
