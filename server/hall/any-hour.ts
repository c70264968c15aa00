import { usualHallRules } from '#domain/hall/index.ts'
import type { Database } from '../kernel/database.ts'

/** Rules by which tickets are given day and night, for a hall that is shown or tried at any hour: its second version, once there are a manager and none other. */
export async function giveTicketsAtAnyHour({ query }: Pick<Database, 'query'>): Promise<void> {
  await query(
    `insert into hall_settings (version, effective_from, name, rules, published_by, request_id)
     select 2, '2000-01-01', '演示：任何时候都可以取号 (demo: tickets at any hour)', $1, id, 'tickets at any hour'
     from account where role = 'centre-manager' order by username limit 1 on conflict do nothing`,
    [{ ...usualHallRules, ticketsAtAnyHour: 1 }],
  )
}
