import { managedAnnouncement, managedAnnouncements } from '#api/announcements.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Managed = ReplyOf<typeof managedAnnouncement>
export type Shown = Managed['status'] | ''

/** A page of all announcements, last changed first. */
export const announcementsOf = (status: Shown, after: string) =>
  question(managedAnnouncements, { query: { status, after, limit: '20' } })

/** One announcement with its latest text. */
export const announcementOf = (id: string) => question(managedAnnouncement, { params: { id } })
