import { announcementList } from '#api/announcements.ts'
import { eventList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { indicators } from '#api/organisation.ts'
import { todaysFigures } from '#api/tracking.ts'
import { Refused } from '../../kernel/ask.ts'
import { question, type Question } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'

export const events = question(eventList)

/** What a page can do without: null where it is refused. */
function dispensable<R>({ queryKey, asked }: Question<R>): Question<R | null> {
  return {
    queryKey: [...queryKey, 'dispensable'],
    asked: (ask, signal) =>
      asked(ask, signal).catch((error: unknown) => {
        if (error instanceof Refused) return null
        throw error
      }),
  }
}

export const centreIndicators = dispensable(question(indicators))
export const today = dispensable(question(todaysFigures))
export const news: Question<ReplyOf<typeof announcementList> | null> = dispensable(
  question(announcementList, { query: { limit: '3' } }),
)

/** What the home page is drawn from. */
export const homeQuestions = () => [events, departments, centreIndicators, today, news]
