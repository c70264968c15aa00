import { myMandates, registerParty, showParty } from '#api/people.ts'
import type { Role } from '#domain/organisation/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import type { Account } from '../identity/index.ts'
import type { People } from './create-people.ts'
import { maskDetails } from './party-details.ts'
import { isWithinReach, mandatesOf } from './reach.ts'

/** Whose work needs the number and the mobile itself: the applicant's side, and those who examine the papers. */
const seesEverything = new Set<Role>(['applicant', 'agent', 'clerk', 'reviewer'])

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
  // The reply is masked: whoever types a number does not learn the mobile that belongs to it.
  mount(registerParty, async ({ body }) => show((await people.findOrCreate(body)).id, true))
  mount(showParty, async ({ params, account, scope }) => {
    if (!(await isWithinReach(database, params.id, account, scope))) throw new Problem(404, 'party-not-found')
    return show(params.id, !seesEverything.has(account.role))
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
