import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { emptyRegister, type CaseFacts, type Colleague } from '#domain/cases/index.ts'
import { civilDateOf, instantOf, type CivilDate } from '#domain/kernel/index.ts'
import { reaches, type Level } from '#domain/organisation/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Database } from '../kernel/database.ts'
import { papersOf } from './papers.ts'
import type { PlannedStep } from './script.ts'

/** What a person holds from one civil date to another, both included. */
interface Held {
  account_id: string
  from_on: CivilDate
  to_on: CivilDate | null
}
type Grant = Held & { item_code: string; department_code: string; level: Level }
type Mandate = Held & { party_id: string }

/** The facts a step is decided on; `sha256` are the stored papers by id. */
export type FactsOf = (step: PlannedStep, sha256: ReadonlyMap<string, string>) => CaseFacts

/** Reads once what the road reads anew for every command, and gives the facts as they were at the moment of a step. */
export async function readFacts(
  query: Database['query'],
  catalogue: Catalogue,
  calendar: CompiledCalendar,
): Promise<FactsOf> {
  return factsFrom({
    items: await catalogue.all(),
    grants: await query<Grant>(allGrants),
    mandates: await query<Mandate>(allMandates),
    staff: await query<Colleague & { id: string }>(allStaff),
    calendar,
  })
}

/** What stands in the registers while a history is played. */
export interface Registers {
  items: Awaited<ReturnType<Catalogue['all']>>
  grants: readonly Grant[]
  mandates: readonly Mandate[]
  staff: readonly (Colleague & { id: string })[]
  calendar: CompiledCalendar
}

/** The facts as they were at the moment of a step, out of the registers. */
export function factsFrom({ calendar, ...held }: Registers): FactsOf {
  const items = new Map(held.items.map((entry) => [entry.item.code, entry]))
  const grants = Map.groupBy(held.grants, ({ account_id, item_code }) => `${account_id}/${item_code}`)
  const mandates = Map.groupBy(held.mandates, ({ account_id }) => account_id)
  const colleagues = Object.fromEntries(held.staff.map(({ id, ...colleague }) => [id, colleague]))
  const authorityOf = ({ setting: { item }, actor }: PlannedStep, on: CivilDate) =>
    [item.code, 'all']
      .flatMap((code) => grants.get(`${actor.id}/${code}`) ?? [])
      .filter((held) => held.department_code === item.departmentCode && isInForce(held, on))
      .reduce<Level | null>((best, { level }) => (best === null || reaches(level, best) ? level : best), null)
  return (step, sha256) => {
    const { setting, actor } = step
    const entry = items.get(setting.item.code)
    if (!entry) throw new Error(`item ${setting.item.code} is not published`)
    const at = instantOf(step.at)
    const on = civilDateOf(at)
    return {
      at,
      actor,
      item: entry.item,
      itemVersion: entry.version,
      itemStatus: entry.status,
      calendar,
      authority: authorityOf(step, on),
      actsFor: (mandates.get(actor.id) ?? []).filter((held) => isInForce(held, on)).map(({ party_id }) => party_id),
      applicantKind: setting.applicant.kind,
      colleagues,
      register: emptyRegister,
      files: Object.fromEntries(papersOf(step).map(({ fileId }) => [fileId, sha256.get(fileId) ?? ''])),
    }
  }
}

const allStaff = `
  select id, name, role, department_code as "departmentCode" from account
  where department_code is not null and disabled_at is null`

const isInForce = ({ from_on, to_on }: Held, on: CivilDate) => from_on <= on && (to_on === null || to_on >= on)

const allGrants = `
  select g.account_id, g.item_code, g.level, g.from_on, g.to_on, a.department_code
  from authority_grant g join account a on a.id = g.account_id and a.disabled_at is null where g.revoked_at is null`

/** An account acts for the party it stands for at any time. */
const allMandates = `
  select id as account_id, party_id, '0001-01-01'::date as from_on, null::date as to_on from account where party_id is not null
  union all
  select account_id, party_id, from_on, to_on from mandate where revoked_at is null`
