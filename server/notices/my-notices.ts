import { partiesOf, type CaseDesk } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { cursor, isInstant, pageOf, smallestId, type PageQuery } from '../kernel/page.ts'
import { matterOf, numberOfMatter, type Matter } from './matter.ts'
import { en } from './texts/en.ts'
import { tellingIn } from './occasion.ts'
import type { BookingFacts, ToldKind } from './texts/texts.ts'
import { zhCn } from './texts/zh-cn.ts'

interface NoticeRow extends Omit<Matter, 'id'> {
  id: string
  case_id: string
  kind: ToldKind
  facts: BookingFacts | null
  party_id: string
  at: string
  read_at: string | null
  /** Of a case. */
  item_code: string | null
  item_version: number | null
}

/** What was told before an account stood on the party's side was not told to it: it counts as read. */
const told: Statement = {
  name: 'my-notices',
  text: `select n.id, n.case_id, n.party_id, n.kind, n.at, n.facts,
      case when r.notice_id is null then n.at else r.read_at end as read_at,
      m.matter, m.on, m.serial, m.item_code, m.item_version, m.name, m.name_en
    from notice n cross join lateral ${matterOf('n.case_id')} m
      left join notice_reader r on r.notice_id = n.id and r.account_id = $1::uuid
    where n.party_id in ${partiesOf('$1')} and (n.at, n.id) < ($2::timestamptz, $3::uuid)
    order by n.at desc, n.id desc limit $4`,
}

const unread: Statement = {
  name: 'unread-notices',
  text: `select count(*) as unread from notice_reader r join notice n on n.id = r.notice_id
    where r.account_id = $1::uuid and r.read_at is null and n.party_id in ${partiesOf('$1')}`,
}

/** What the applicants of an account were told, newest first, a page by key. */
export async function noticesOf(desk: CaseDesk, account: Account, query: PageQuery) {
  const [at, id] = cursor(query.after, isInstant) ?? ['infinity', smallestId]
  const limit = Number(query.limit ?? 20)
  const rows = await desk.database.run<NoticeRow>(told, [account.id, at, id, limit + 1])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.at}_${last.id}`)
  const parties = await desk.people.detailsOf([...new Set(shown.map((row) => row.party_id))])
  const notices = await Promise.all(shown.map((row) => noticeOf(desk, row, parties.get(row.party_id)?.name ?? '')))
  return { notices, unread: await unreadOf(desk.database, account), next }
}

async function noticeOf({ items, regionCode }: CaseDesk, row: NoticeRow, applicant: string) {
  const { id, case_id: caseId, kind, at, read_at: readAt, matter, item_code: code, item_version: version } = row
  const { name: itemName, nameEn: itemNameEn } =
    code !== null && version !== null
      ? await items.version(code, version)
      : { name: row.name ?? '', nameEn: row.name_en ?? '' }
  const caseNumber = numberOfMatter({ ...row, id: caseId }, regionCode)
  const { happened, toDo } = tellingIn(zhCn, kind, row.facts, row.name)
  const { happened: happenedEn, toDo: toDoEn } = tellingIn(en, kind, row.facts, row.name_en)
  return {
    id,
    matter,
    caseId,
    caseNumber,
    itemName,
    itemNameEn,
    applicant,
    kind,
    happened,
    happenedEn,
    toDo,
    toDoEn,
    at,
    readAt,
  }
}

/** How much an account has not read. */
export async function unreadOf(database: Database, account: Account): Promise<number> {
  const [row] = await database.run<{ unread: number }>(unread, [account.id])
  return row?.unread ?? 0
}

/** Marks notices as read for oneself, once; others of the same side have not read them by that. Throws 400 unless told which. */
export async function readNoticesOf(
  { database }: CaseDesk,
  account: Account,
  { ids, all = false }: { ids?: readonly string[]; all?: boolean },
): Promise<{ unread: number }> {
  if (all === (ids !== undefined)) throw new Problem(400, 'invalid', {}, [{ field: 'ids', message: 'field-required' }])
  await database.query(
    `update notice_reader set read_at = clock_timestamp()
      where account_id = $1::uuid and read_at is null and ($2::uuid[] is null or notice_id = any($2::uuid[]))`,
    [account.id, ids ?? null],
  )
  return { unread: await unreadOf(database, account) }
}
