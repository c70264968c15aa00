import type { CivilDate } from '#domain/kernel/index.ts'
import { byRegime, patternRules, type Found } from '#domain/supervision/index.ts'
import type { Query } from '../../kernel/administer.ts'
import type { PatternSources } from './sources.ts'

interface Day {
  staff: string
  departmentCode: string
  windowCode: string | null
  on: CivilDate
  signIns: { at: string; place: string }[]
}

/** Whoever of the staff signed in since the audit row `reached`: where from, that whole day. */
export async function signIns(
  { regime, onFault }: Pick<PatternSources, 'regime' | 'onFault'>,
  query: Query,
  reached: number | null,
): Promise<{ reached: number; found: Found[] }> {
  // Rows are numbered before they are stored: the last few seconds may still get company.
  const [end] = await query<{ last: number | null }>(
    `select max(id) as last from audit where id > $1 and at < clock_timestamp() - interval '10 seconds'`,
    [reached ?? 0],
  )
  const last = end?.last ?? reached ?? 0
  const days = await query<Day>(dayOf, [reached ?? 0, last])
  const by = byRegime(regime(), onFault)
  const found = days.flatMap((day) => by(patternRules.oddHours, day.on, { ...day, sessions: [], decided: [] }))
  return { reached: last, found }
}

const dayOf = `
  with touched as (
    select distinct account_id, (at at time zone 'Asia/Shanghai')::date as "on" from audit
    where id > $1 and id <= $2 and action = 'sign-in' and outcome = 'ok' and detail ? 'place')
  select t.account_id as staff, a.department_code as "departmentCode", a.window_codes[1] as "windowCode", t."on",
    (select jsonb_agg(jsonb_build_object('at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'place', s.detail ->> 'place') order by s.at)
      from audit s where s.account_id = t.account_id and s.action = 'sign-in' and s.outcome = 'ok' and s.detail ? 'place'
        and s.at >= (t."on"::timestamp at time zone 'Asia/Shanghai')
        and s.at < ((t."on" + 1)::timestamp at time zone 'Asia/Shanghai')) as "signIns"
  from touched t join account a on a.id = t.account_id where a.department_code is not null`
