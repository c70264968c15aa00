import type { City } from '#cities/city.ts'
import type { Query } from '../kernel/administer.ts'
import { accountIdOf } from '../organisation/index.ts'
import type { Scene } from './history-plan.ts'

/** Enters what happened to the place: an outage one supervisor reported and another confirmed, and who was away. */
export async function enterScene(query: Query, { code }: Pick<City, 'code'>, scene: Scene | null): Promise<void> {
  const accountOf = (username: string) => accountIdOf(code, username)
  if (scene?.outage) {
    const { id, fromAt, toAt, departments } = scene.outage
    const people = [accountOf('supervisor-1'), accountOf('supervisor-2')]
    await query(enterOutage, [id, fromAt, toAt, departments, ...people])
  }
  if (scene?.unattended) {
    const { fromAt, toAt, usernames } = scene.unattended
    await query(
      `insert into absence (account_id, kind, from_at, to_at, entered_by, entered_at)
       select id, 'meeting', $2, $3, id, $2::timestamptz - interval '1 day' from unnest($1::uuid[]) as away(id)`,
      [usernames.map(accountOf), fromAt, toAt],
    )
  }
}

const enterOutage = `
  with reported as (
    insert into outage_report (id, from_at, to_at, departments, reason, evidence, reported_by, reported_at, outcome,
      decided_by, decided_at)
    values ($1, $2, $3, $4, '专线光缆被施工挖断，业务系统无法登录', '运营商故障单及抢修记录；窗口值班日志',
      $5, $3::timestamptz + interval '20 minutes', 'confirmed', $6, $3::timestamptz + interval '25 minutes')
    on conflict (id) do nothing returning *)
  insert into outage (id, from_at, to_at, departments, reason, evidence, recorded_by, approved_by, recorded_at)
  select id, from_at, to_at, departments, reason, evidence, reported_by, decided_by, decided_at from reported`
