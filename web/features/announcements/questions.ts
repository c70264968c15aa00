import { announcement, announcementList } from '#api/announcements.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'

/** A page of the published announcements. */
export const announcementsAfter = (after: string) => question(announcementList, { query: { after, limit: '10' } })

/** One published announcement. */
export const announcementOf = (id: string) => question(announcement, { params: { id } })

/** What the list is drawn from. */
export const listQuestions = ({ search }: Place) => [announcementsAfter(search.get('after') ?? '')]

/** What one announcement is drawn from. */
export const announcementQuestions = ({ params }: Place) => [announcementOf(params['id'] ?? '')]
