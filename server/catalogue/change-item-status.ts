import { refuseStatusChange, type ItemStatus, type StatusChange } from '#domain/catalogue/index.ts'
import type { Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import type { Catalogue } from './catalogue.ts'
import { managedItem, type ManagedItem } from './managed-items.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>

/** Opens, suspends or cancels an item from a day on; what was coming is replaced. Today's change is in force at once. */
export async function changeItemStatus(
  database: Database,
  catalogue: Catalogue,
  sender: Sender,
  code: string,
  change: StatusChange & { reason: string },
): Promise<ManagedItem | Refusal> {
  const { status, effectiveOn, reason } = change
  if (!isDay(effectiveOn)) throw new Problem(400, 'invalid', {}, [{ field: 'effectiveOn', message: 'field-date' }])
  const act: Act = { ...sender, action: 'change-item-status', subject: code, detail: { status, effectiveOn } }
  const done = await administer(database, act, async (query) => {
    const [now] = await query<Now>(lock, [code])
    if (!now) throw new Problem(404, 'item-not-found')
    const refused = refuseStatusChange(now.status, now.coming, change, now.today)
    if (refused) return refused
    await query(replace, [code])
    // Whoever decides that it stays as it is takes back what was coming.
    if (effectiveOn > now.today || status !== now.status)
      await query(decide, [code, status, effectiveOn, reason, sender.by])
    await query(apply)
    return undefined
  })
  if (!('subject' in done)) return done
  await catalogue.refresh()
  return managedItem(database, catalogue, done.subject)
}

/** Puts in force what is due today; cheap when nothing is. */
export async function applyStatusChanges(database: Database): Promise<void> {
  await database.query(apply)
}

interface Now {
  status: ItemStatus
  coming: StatusChange | null
  today: string
}

const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`

const lock = `
  select i.status, ${today} as today,
    (select jsonb_build_object('status', c.status, 'effectiveOn', c.effective_on) from item_status_change c
       where c.item_code = i.code and c.applied_at is null and c.replaced_at is null) as coming
  from item i where i.code = $1 for update`

const replace = `update item_status_change set replaced_at = clock_timestamp()
  where item_code = $1 and applied_at is null and replaced_at is null`

const decide = `insert into item_status_change (item_code, status, effective_on, reason, decided_by)
  values ($1, $2, $3, $4, $5)`

const apply = `
  with due as (
    update item_status_change set applied_at = clock_timestamp()
    where applied_at is null and replaced_at is null and effective_on <= ${today} returning item_code, status)
  update item i set status = due.status from due where i.code = due.item_code`
