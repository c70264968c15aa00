import type { Refusal } from '#domain/kernel/index.ts'
import { canonicalJson, refuse } from '#domain/kernel/index.ts'
import { isZone, type OutsideItem } from '#domain/supervision/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

type Sender = Pick<Act, 'by' | 'requestId' | 'requestHash'>

/** An outside system as it is registered. */
export interface WantedSystem {
  code: string
  name: string
  nameEn: string
  departmentCode: string
  zone: string
  calendar: 'city' | 'every-day'
  settleHours: number
}

/** Registers a system, or writes what is registered anew; throws 400 for a zone or a department there is none of. */
export async function registerSystem(
  database: Database,
  sender: Sender,
  wanted: WantedSystem,
): Promise<Refusal | { subject: string }> {
  if (!isZone(wanted.zone)) throw new Problem(400, 'invalid', {}, [{ field: 'zone', message: 'field-enum' }])
  const act: Act = { ...sender, action: 'register-outside-system', subject: wanted.code }
  return administer(database, { ...act, detail: { department: wanted.departmentCode } }, async (query) => {
    await holdIntake(query, wanted.code)
    return writeSystem(query, wanted)
  })
}

/** Within a transaction of the caller's, who holds the intake: cases that began keep the department and the hours they began with. */
export async function writeSystem(query: Query, wanted: WantedSystem): Promise<undefined> {
  const { code, name, nameEn, departmentCode, zone, calendar, settleHours } = wanted
  const [known] = await query('select from department where code = $1', [departmentCode])
  if (!known) throw new Problem(400, 'invalid', {}, [{ field: 'departmentCode', message: 'field-unknown-department' }])
  await query(
    `insert into outside_system (code, name, name_en, department_code, zone, calendar, settle_hours)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
       department_code = excluded.department_code, settle_hours = excluded.settle_hours`,
    [code, name, nameEn, departmentCode, zone, calendar, settleHours],
  )
  await query(newVersion, [code])
  return undefined
}

/** Nothing where it says what the last one says. */
const newVersion = `insert into outside_system_version (system, version, department_code, settle_hours)
  select s.code, coalesce(last.version, 0) + 1, s.department_code, s.settle_hours from outside_system s
    left join lateral (select * from outside_system_version v where v.system = s.code order by version desc limit 1) last on true
  where s.code = $1 and (s.department_code, s.settle_hours) is distinct from (last.department_code, last.settle_hours)`

/** Publishes a new version of an item where it differs from the last; cases that began keep theirs. */
export async function publishOutsideItem(
  database: Database,
  sender: Sender,
  system: string,
  item: OutsideItem,
): Promise<Refusal | { subject: string }> {
  const act: Act = { ...sender, action: 'publish-outside-item', subject: system, detail: { item: item.code } }
  return administer(database, act, async (query) => {
    await holdIntake(query, system)
    const [known] = await query('select from outside_system where code = $1 for update', [system])
    return known ? writeItem(query, system, item) : refuse('outside-system-not-found')
  })
}

/** Until the transaction ends nothing is taken from the system: which version of an item a case began under shows by when. */
export const holdIntake = (query: Query, system: string): Promise<unknown> =>
  query(`select pg_advisory_xact_lock(hashtext('outside ' || $1))`, [system])

/** Within a transaction of the caller's, who holds the intake. */
export async function writeItem(query: Query, system: string, item: OutsideItem): Promise<undefined> {
  const [last] = await query<{ version: number; body: OutsideItem }>(
    'select version, body from outside_item where system = $1 and code = $2 order by version desc limit 1',
    [system, item.code],
  )
  if (last && canonicalJson(last.body) === canonicalJson(item)) return undefined
  await query('insert into outside_item (system, code, version, body) values ($1, $2, $3, $4)', [
    system,
    item.code,
    (last?.version ?? 0) + 1,
    JSON.stringify(item),
  ])
  return undefined
}

/** A system that is disabled pushes no more; what it pushed stays and is watched. */
export async function setDisabled(
  database: Database,
  sender: Sender,
  system: string,
  disabled: boolean,
): Promise<Refusal | { subject: string }> {
  const action = disabled ? 'disable-outside-system' : 'enable-outside-system'
  return administer(database, { ...sender, action, subject: system }, async (query) => {
    const rows = await query(
      `update outside_system set disabled_at = case when $2 then clock_timestamp() end where code = $1 returning code`,
      [system, disabled],
    )
    return rows.length > 0 ? undefined : refuse('outside-system-not-found')
  })
}
