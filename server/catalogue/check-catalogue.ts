import { addedErrors, type Diagnostic, type ServiceItem } from '#domain/catalogue/index.ts'
import type { Level, Role } from '#domain/organisation/index.ts'
import type { Query } from '../kernel/administer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Catalogue } from './catalogue.ts'

interface Found {
  departments: string[]
  windows: [window: string, department: string][]
  holders: { role: Role; level: Level }[]
}

/** Throws 400 naming field, reason and remedy where the next version of an item breaks a rule of the catalogue it kept before. */
export async function checkCatalogue(
  query: Query,
  catalogue: Catalogue,
  before: ServiceItem,
  next: ServiceItem,
): Promise<void> {
  const [found] = await query<Found>(surroundings, [next.code, next.departmentCode])
  const errors = addedErrors(before, next, {
    departmentCodes: new Set(found?.departments),
    windows: new Map(found?.windows),
    holdersOf: () => found?.holders ?? [],
    items: (await catalogue.all()).map(({ item }) => item),
  })
  if (errors.length > 0) throw new Problem(400, 'invalid', {}, errors.map(faultOf))
}

/** The fields an administrator fills in; what is wrong elsewhere in the item follows from the promise. */
const filledIn = ['promised', 'residency', 'windowCodes']

function faultOf({ field, reason, remedy }: Diagnostic) {
  const [top = ''] = field.split('/')
  return {
    field: filledIn.includes(top) ? top : top === 'decisionLevel' ? 'residency' : 'promised',
    message: 'field-breaks-catalogue',
    facts: { reason: reason.zh, reasonEn: reason.en, remedy: remedy.zh, remedyEn: remedy.en, at: field },
  }
}

const surroundings = `
  select (select jsonb_agg(code) from department) as departments,
    (select coalesce(jsonb_agg(jsonb_build_array(code, department_code)), '[]') from service_window) as windows,
    (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'level', g.level)), '[]')
      from authority_grant g join account a on a.id = g.account_id, (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today) d
      where a.department_code = $2 and a.disabled_at is null and g.item_code in ($1, 'all') and g.revoked_at is null
        and g.from_on <= today and (g.to_on is null or g.to_on >= today)) as holders`
