import * as contract from '#api/announcements.ts'
import { hearingsToCome } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { changeAnnouncement } from './change-announcement.ts'
import { feedOf } from './feed.ts'
import { managedAnnouncement, managedAnnouncements } from './managed.ts'
import { publishedAnnouncement, publishedAnnouncements } from './published.ts'

/** The routes of announcements; `publicOrigin` is what the addresses in the feed begin with. */
export function announcementRoutes(
  mount: Mount<Account>,
  {
    database,
    publicOrigin,
    ...sources
  }: { database: Database; publicOrigin: string } & Parameters<typeof hearingsToCome>[0],
): void {
  // A page of hearings holds no more: those after the first hundred are in the feed once these were held.
  const hearings = async () => (await hearingsToCome(sources, { limit: '100' })).hearings
  mount(contract.announcementList, ({ query }) => publishedAnnouncements(database, query))
  mount(contract.announcement, ({ params }) => publishedAnnouncement(database, params.id))
  mount(contract.announcementFeed, async ({ query, reply }) => {
    const feed = await feedOf({ database, publicOrigin, hearings }, query.lang || 'zh-CN')
    return reply.type('application/atom+xml; charset=utf-8').header('cache-control', 'public, max-age=300').send(feed)
  })
  mount(contract.managedAnnouncements, ({ query }) => managedAnnouncements(database, query))
  mount(contract.managedAnnouncement, ({ params }) => managedAnnouncement(database, params.id))
  mount(contract.draftAnnouncement, ({ body: texts, ...sender }) =>
    changeAnnouncement(database, sender, { type: 'draft', texts }),
  )
  mount(contract.editAnnouncement, ({ params: { id }, body: texts, ...sender }) =>
    changeAnnouncement(database, sender, { type: 'edit', id, texts }),
  )
  mount(contract.publishAnnouncement, ({ params: { id }, ...sender }) =>
    changeAnnouncement(database, sender, { type: 'publish', id }),
  )
  mount(contract.withdrawAnnouncement, ({ params: { id }, body: { reason }, ...sender }) =>
    changeAnnouncement(database, sender, { type: 'withdraw', id, reason }),
  )
}
