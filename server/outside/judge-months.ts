// Once a month is over and all that may still come of it has come, what each outside system told of it is judged (D-01, D-02).
import { addMonths, civilDateOf } from '#domain/kernel/index.ts'
import { patternRules, settingsOn, type Found, type OutsideMonth, type Regime } from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { raiseCards } from '../supervision/index.ts'

/** A month is looked at from two days after its end on, and the one before with it: a server may have been down. */
const graceDays = 2
const monthsBack = 2

/** Judges the months that are over by an instant (the database's clock where none is given); what was found before leaves nothing new. Gives the cards' ids. */
export async function judgeMonths(database: Database, regime: Regime, at?: string): Promise<string[]> {
  const now = at ?? (await database.query<{ now: string }>('select clock_timestamp() as now'))[0]?.now ?? ''
  return raiseCards(database, await foundInMonths(database.query, regime, now), now)
}

/** What the months that were over by an instant come to under some rules. */
export async function foundInMonths(query: Query, regime: Regime, now: string): Promise<Found[]> {
  const thisMonth = civilDateOf(now, 480 - graceDays * 1_440).slice(0, 7)
  const found: Found[] = []
  for (let back = 1; back <= monthsBack; back++) {
    const month = addMonths(`${thisMonth}-01`, -back).slice(0, 7)
    const settings = settingsOn(regime, addMonths(`${month}-01`, 1))
    if (!settings) continue
    const judge = (rule: (typeof patternRules)['lateMessages' | 'faultyMessages'], facts: OutsideMonth[]) => {
      const set = settings.rules[rule.no]
      if (!set.enabled) return
      const findings = facts.flatMap((one) => rule.judge(one, set))
      found.push(...findings.map((finding) => ({ finding, settingsVersion: settings.version })))
    }
    judge(patternRules.lateMessages, await lateIn(query, month))
    judge(patternRules.faultyMessages, await faultyIn(query, month))
  }
  return found
}

const months = `select $1::date as first, ($1::date + interval '1 month')::date as next`
const endedIn = (system: string) => `c.system = ${system} and not c.history
  and c.finished_at >= m.first::timestamp at time zone 'Asia/Shanghai'
  and c.finished_at < m.next::timestamp at time zone 'Asia/Shanghai'`

/** Cases that ended in the month with what is held against them. Loaded history is nobody's delay. */
async function lateIn(query: Query, month: string): Promise<OutsideMonth[]> {
  const rows = await query<Omit<OutsideMonth, 'month' | 'faults'> & { faults: Record<string, number> | null }>(
    `select s.code as system, s.department_code as "departmentCode", count(*)::int as finished,
       count(*) filter (where c.faults <> '{}')::int as faulty,
       (select jsonb_object_agg(f.fault, f.n) from (
          select fault, count(*)::int as n from outside_case c, unnest(c.faults) as fault
          where ${endedIn('s.code')} group by fault) f) as faults,
       coalesce((select jsonb_agg(jsonb_build_object('stream', c.stream, 'version', c.version)) from (
          select c.stream, c.version from outside_case c where ${endedIn('s.code')} and c.faults <> '{}'
          order by c.finished_at, c.stream limit 20) c), '[]') as cites
     from outside_system s cross join (${months}) m join outside_case c on ${endedIn('s.code')}
     group by s.code, s.department_code, m.first, m.next order by s.code`,
    [`${month}-01`],
  )
  return rows.map(({ faults, ...row }) => ({ ...row, month, faults: faults ?? {} }))
}

/** Cases named by what was rejected for its form in the month; what names none counts as one. */
async function faultyIn(query: Query, month: string): Promise<OutsideMonth[]> {
  const rows = await query<Omit<OutsideMonth, 'month' | 'cites'>>(
    `select s.code as system, s.department_code as "departmentCode",
       (select count(*)::int from outside_case c where ${endedIn('s.code')}) as finished,
       count(distinct coalesce(r.case_no, '?' || r.id))::int as faulty,
       jsonb_build_object('schema', count(*) filter (where r.code <> 'check-digit'),
         'check-digit', count(*) filter (where r.code = 'check-digit')) as faults
     from outside_system s cross join (${months}) m join outside_rejection r on r.system = s.code
       and r.code in ('schema', 'check-digit', 'time-impossible')
       and r.at >= m.first::timestamp at time zone 'Asia/Shanghai' and r.at < m.next::timestamp at time zone 'Asia/Shanghai'
     group by s.code, s.department_code, m.first, m.next order by s.code`,
    [`${month}-01`],
  )
  return rows.map((row) => ({ ...row, month, cites: [] }))
}
