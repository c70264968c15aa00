import type { staffNotices } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { isStillToDo } from './still-to-do.ts'

type Notices = ReplyOf<typeof staffNotices>

/** What somebody of the staff was told lately. */
export async function noticesOf(database: Database, accountId: string): Promise<Notices> {
  const notices = await database.run<Notices['notices'][number]>(latest, [accountId])
  return { unread: notices.filter(({ readAt, isDone }) => readAt === null && !isDone).length, notices }
}

/** What is asked for again since is done by what asks for it last. */
const latest: Statement = {
  name: 'staff-notices',
  text: `with told as (select * from staff_notice where account_id = $1 order by id desc limit 50)
    select n.id, n.kind, n.facts, n.created_at as at, n.read_at as "readAt",
      case ${isStillToDo} when false then true
        when true then exists (select from told l where l.id > n.id and l.kind = n.kind and l.facts = n.facts)
        else false end as "isDone"
    from told n join account a on a.id = n.account_id order by n.id desc`,
}

/** Notes that somebody has read these of what they were told; what others were told is left alone. */
export async function readNotices(
  database: Database,
  by: string,
  sender: Pick<Act, 'requestId' | 'requestHash'>,
  ids: readonly number[],
): Promise<Refusal | { unread: number }> {
  const done = await administer(database, { ...sender, by, action: 'read-notices', subject: by }, async (query) => {
    await query(
      'update staff_notice set read_at = clock_timestamp() where account_id = $1 and read_at is null and id = any($2)',
      [by, ids],
    )
    return undefined
  })
  return 'subject' in done ? { unread: (await noticesOf(database, by)).unread } : done
}
