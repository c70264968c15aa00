import { findParty, myMandates, registerParty, showParty } from '#api/people.ts'
import { seesPersonal } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { countLookUp } from './count-look-up.ts'
import type { People } from './create-people.ts'
import { maskDetails } from './party-details.ts'
import { acquaintance, mandatesOf } from './reach.ts'

/** Registering and showing applicants, and the mandates of agents. */
export function peopleRoutes(
  mount: Mount<Account>,
  { database, people }: { database: Database; people: People },
): void {
  const show = async (id: string, isMasked: boolean) => {
    const details = await people.details(id)
    if (!details) throw new Problem(404, 'party-not-found')
    return { id, ...(isMasked ? maskDetails(details) : details), masked: isMasked }
  }
  // The reply is masked, counted and written down: whoever types numbers does not learn whose they are unnoticed.
  const lookedUp = async (account: Account, look: () => Promise<string | undefined>) => {
    const action = 'party-look-up'
    await countLookUp(database, account, action)
    const party = await look()
    await writeAudit(database, { accountId: account.id, action, outcome: 'ok', ...(party && { detail: { party } }) })
    if (party === undefined) throw new Problem(404, 'party-not-found')
    return show(party, true)
  }
  mount(registerParty, ({ body, account }) => lookedUp(account, async () => (await people.findOrCreate(body)).id))
  mount(findParty, ({ body, account }) => lookedUp(account, () => people.findByNumber(body.number)))
  mount(showParty, async ({ params, account, scope }) => {
    const known = await acquaintance(database, params.id, account, scope)
    if (known === undefined) throw new Problem(404, 'party-not-found')
    return show(params.id, known === 'by draft' || !seesPersonal.has(account.role))
  })
  mount(myMandates, async ({ account }) => {
    const mandates = await mandatesOf(database, account.id)
    const parties = await people.detailsOf(mandates.map(({ partyId }) => partyId))
    return mandates.flatMap((mandate) => {
      const party = parties.get(mandate.partyId)
      return party ? [{ ...mandate, kind: party.kind, name: party.name }] : []
    })
  })
}
