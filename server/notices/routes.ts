import * as contract from '#api/notices.ts'
import type { CaseDesk } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { noticesOf, readNoticesOf, unreadOf } from './my-notices.ts'

/** What somebody was told, and what of it they have read. */
export function noticeRoutes(mount: Mount<Account>, { desk }: { desk: CaseDesk }): void {
  mount(contract.myNotices, ({ query, account }) => noticesOf(desk, account, query))
  mount(contract.unreadNotices, async ({ account }) => ({ unread: await unreadOf(desk.database, account) }))
  mount(contract.readNotices, ({ body, account }) => readNoticesOf(desk, account, body))
}
