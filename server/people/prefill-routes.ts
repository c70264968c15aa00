import { prefill } from '#api/desk.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import type { People } from './create-people.ts'
import { prefillOf } from './prefill.ts'
import { acquaintance } from './reach.ts'

interface Sources {
  database: Database
  people: Pick<People, 'details'>
  catalogue: { current(code: string): Promise<ServiceItem | undefined> }
}

/** A clerk who typed the number of somebody at the window may take the application of that person for a while. */
const lookedUp: Statement = {
  name: 'party-just-looked-up',
  text: `select from audit where account_id = $1 and action = 'party-look-up' and outcome = 'ok'
    and at > clock_timestamp() - interval '30 minutes' and detail ->> 'party' = $2`,
}

/** Fills a form with what is known of its applicant. */
export function prefillRoutes(mount: Mount<Account>, { database, people, catalogue }: Sources): void {
  const isKnown = async (id: string, account: Account, scope: Scope) =>
    (await acquaintance(database, id, account, scope)) === 'by case' ||
    (scope === 'department' && (await database.run(lookedUp, [account.id, id])).length > 0)

  mount(prefill, async ({ params: { id }, query, account, scope }) => {
    const party = (await isKnown(id, account, scope)) ? await people.details(id) : undefined
    if (!party) throw new Problem(404, 'party-not-found')
    const item = await catalogue.current(query.item)
    const isTheirs = scope === 'own' || item?.departmentCode === account.departmentCode
    if (!item || !isTheirs) throw new Problem(404, 'item-not-found')
    if (scope === 'department') {
      await writeAudit(database, {
        accountId: account.id,
        action: 'party-prefill',
        outcome: 'ok',
        detail: { party: id },
      })
    }
    return { answers: prefillOf(item.form, party) }
  })
}
