import type { staffNotices } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'

type Notices = ReplyOf<typeof staffNotices>

/** What somebody of the staff was told lately. */
export async function noticesOf(database: Database, accountId: string): Promise<Notices> {
  const notices = await database.query<Notices['notices'][number]>(
    `select id, kind, facts, created_at as at, read_at as "readAt" from staff_notice
     where account_id = $1 order by id desc limit 50`,
    [accountId],
  )
  return { unread: await unreadOf(database, accountId), notices }
}

async function unreadOf(database: Database, accountId: string): Promise<number> {
  const [row] = await database.query<{ unread: number }>(
    'select count(*)::int as unread from staff_notice where account_id = $1 and read_at is null',
    [accountId],
  )
  return row?.unread ?? 0
}

/** Notes that everything so far was read. */
export async function readAll(
  database: Database,
  by: string,
  sender: Pick<Act, 'requestId' | 'requestHash'>,
): Promise<Refusal | { unread: number }> {
  const done = await administer(database, { ...sender, by, action: 'read-notices', subject: by }, async (query) => {
    await query('update staff_notice set read_at = clock_timestamp() where account_id = $1 and read_at is null', [by])
    return undefined
  })
  return 'subject' in done ? { unread: await unreadOf(database, by) } : done
}
