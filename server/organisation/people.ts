import type { Level, StaffRole } from '#domain/organisation/index.ts'
import { today } from '../kernel/drafts.ts'

/** A member of staff as the hall is shown. */
export interface Person {
  id: string
  username: string
  name: string
  nameEn: string
  role: StaffRole
  disabled: boolean
  windowCodes: string[]
  level: Level | null
}

export interface Named {
  code: string
  name: string
  nameEn: string
}

/** Whether grant `g` holds today. */
export const isInForce = `g.revoked_at is null and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})`

/** The columns of table `account` (as `a`) that make a Person; levels reach further the later they stand in $1. */
export const personColumns = `a.id, a.username, a.name, a.name_en as "nameEn", a.role,
  a.disabled_at is not null as disabled, a.window_codes as "windowCodes",
  case when a.disabled_at is null then (select g.level from authority_grant g where g.account_id = a.id and ${isInForce}
     order by array_position($1::text[], g.level) desc limit 1) end as level`
