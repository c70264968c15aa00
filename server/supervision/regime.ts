import { firstSettings, withEveryRule, type Regime, type SupervisionSettings } from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'

/** What supervision goes by, kept in memory: settings take effect from a later day on, so every process hears of them in time. */
export interface RegimeKeeper {
  current(): Regime
  load(): Promise<void>
}

export function createRegime(database: Pick<Database, 'query'>): RegimeKeeper {
  let regime: Regime = { settings: [firstSettings], outages: [] }
  return {
    current: () => regime,
    async load() {
      const settings = await database.query<{ body: SupervisionSettings }>(
        'select body from supervision_settings order by version',
      )
      const outages = await database.query<Regime['outages'][number]>(
        `select id, from_at as "fromAt", to_at as "toAt", departments, windows, recorded_at as "recordedAt"
         from outage order by from_at, id`,
      )
      const withdrawn = await database.query<{ rule: string; on: string }>(
        'select rule, withdrawn_on as "on" from rule_withdrawal',
      )
      const begun = await database.query<{ rule: string; on: string }>(
        'select rule, begun_on as "on" from rule_beginning',
      )
      const byRule = (days: typeof begun) => Object.fromEntries(days.map(({ rule, on }) => [rule, on]))
      regime = {
        settings: [firstSettings, ...settings.map(({ body }) => withEveryRule(body))],
        ...{ outages, withdrawals: byRule(withdrawn), beginnings: byRule(begun) },
      }
    },
  }
}
