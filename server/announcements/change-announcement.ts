import { randomUUID } from 'node:crypto'
import { changeRefusal, textFaults, type Texts } from '#domain/announcements/index.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { refuseShown } from '../kernel/refuse-personal-data.ts'
import { managedAnnouncement, type Managed } from './managed.ts'

/** What is done to an announcement. */
export type Change =
  | { type: 'draft'; texts: Texts }
  | { type: 'edit'; id: string; texts: Texts }
  | { type: 'publish'; id: string }
  | { type: 'withdraw'; id: string; reason: string }

/** Who does it, under which key, and the version they saw. */
export interface Sender {
  account: Account
  requestId: string
  requestHash: string
  expectedVersion?: number
}

/** Changes an announcement, once and written down; the same request again gives the announcement of the first. */
export async function changeAnnouncement(
  database: Database,
  { account, requestId, requestHash, expectedVersion }: Sender,
  change: Change,
): Promise<Managed | Refusal> {
  const subject = change.type === 'draft' ? randomUUID() : change.id
  const act: Act = { by: account.id, action: `${change.type}-announcement`, requestId, requestHash, subject }
  const done = await administer(database, act, (query) =>
    change.type === 'draft'
      ? begin(query, account, subject, change.texts)
      : apply(query, account, change, expectedVersion),
  )
  return done instanceof Refusal ? done : managedAnnouncement(database, done.subject)
}

/** Milliseconds, as they are written in the keys of pages. */
const now = `date_trunc('milliseconds', clock_timestamp())`

async function begin(query: Query, author: Account, id: string, texts: Texts): Promise<undefined> {
  await query(
    `insert into announcement (id, version, created_at, changed_at)
      select $1, 1, now, now from (select ${now} as now) clock`,
    [id],
  )
  return write(query, author, id, 1, texts)
}

async function apply(
  query: Query,
  author: Account,
  change: Exclude<Change, { type: 'draft' }>,
  seen?: number,
): Promise<Refusal | undefined> {
  const { id } = change
  await query('select from announcement where id = $1::uuid for update', [id])
  const held = await managedAnnouncement({ query }, id)
  const refusal = changeRefusal({ ...held, isWithdrawn: held.withdrawnAt !== null }, seen)
  if (refusal?.code === 'announcement-changed')
    return refuse(refusal.code, { ...refusal.facts, ...(await writerOf(query, held)) })
  if (refusal) return refusal
  switch (change.type) {
    case 'edit':
      await query(`update announcement set version = version + 1, changed_at = ${now} where id = $1`, [id])
      return write(query, author, id, held.version + 1, change.texts)
    case 'publish':
      refuseShown(textFaults(held), 'announcement-shows-personal-data')
      await query(publish, [id])
      return undefined
    case 'withdraw':
      await query(
        `update announcement set withdrawn_at = ${now}, changed_at = ${now}, withdrawn_because = $2 where id = $1`,
        [id, change.reason.trim()],
      )
      return undefined
  }
}

/** Who wrote the latest text; the demo's was written by nobody. */
async function writerOf(query: Query, { id, version }: Managed): Promise<{ by: string }> {
  const [writer] = await query<{ name: string }>(
    `select a.name from announcement_version v join account a on a.id = v.author_id
      where v.announcement_id = $1 and v.version = $2`,
    [id, version],
  )
  return { by: writer?.name ?? '系统' }
}

async function write(query: Query, author: Account, id: string, version: number, texts: Texts): Promise<undefined> {
  const { title, titleEn, body, bodyEn } = texts
  await query(
    `insert into announcement_version (announcement_id, version, title, title_en, body, body_en, author_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, ${now})`,
    [id, version, title.trim(), titleEn.trim(), body.trim(), bodyEn.trim(), author.id],
  )
}

/** Publishing what is published already changes nothing, not even a date. */
const publish = `
  update announcement set published_version = version, published_at = coalesce(published_at, now), updated_at = now,
    changed_at = now
  from (select ${now} as now) clock where id = $1 and published_version is distinct from version`
