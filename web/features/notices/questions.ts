import { myNotices, unreadNotices } from '#api/notices.ts'
import { question } from '../../kernel/questions.tsx'

export const noticesAfter = (after: string | null) =>
  question(myNotices, { query: { limit: '20', ...(after && { after }) } })
export const unread = question(unreadNotices)
