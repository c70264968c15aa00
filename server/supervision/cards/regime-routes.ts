import { confirmOutage, outages, rejectOutage, reportOutage } from '#api/outages.ts'
import { previewSettings, publishSettings, supervisionSettings } from '#api/supervision-settings.ts'
import type { Account } from '../../identity/index.ts'
import type { Mount } from '../../kernel/mount.ts'
import type { CardDesk } from './card-desk.ts'
import { decideOutage, outagesOf, report } from './outages.ts'
import { previewOf, publish, settingsVersions } from './settings.ts'

/** What supervision goes by: settings in versions, and recorded outages. */
export function regimeRoutes(mount: Mount<Account>, desk: CardDesk): void {
  mount(supervisionSettings, () => settingsVersions(desk))
  mount(previewSettings, ({ body }) => previewOf(desk, body))
  mount(publishSettings, ({ account, body, ...sender }) => publish(desk, account, sender, body))
  mount(outages, ({ account, query }) => outagesOf(desk.database, account, query))
  mount(reportOutage, ({ account, body, ...sender }) => report(desk.database, account, sender, body))
  mount(confirmOutage, ({ account, params, ...sender }) => decideOutage(desk, account, sender, params.id, null))
  mount(rejectOutage, ({ account, params, body, ...sender }) => decideOutage(desk, account, sender, params.id, body))
}
