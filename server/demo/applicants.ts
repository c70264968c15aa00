import type { Actor } from '#domain/cases/index.ts'
import { accountIdOf } from '../organisation/index.ts'
import type { Services } from '../services.ts'
import { agentUsername, applicantUsernames } from './demo-accounts.ts'
import { inLanes } from './lanes.ts'
import { syntheticEnterprise, syntheticPerson, type SyntheticParty } from './synthetic-people.ts'

/** A party that applies, and the account that acts for it. */
export interface Applicant extends SyntheticParty {
  id: string
  actor: Actor
}

const persons = 400
const enterprises = 120
/** The first enterprises have left their errands to the demo agent. */
const mandates = 2
const mandatesFrom = '2008-01-01'
const atOnce = 8

/** Registers the invented applicants with an account each; the demo's own come first of their kind. Doing it again changes nothing. */
export async function createApplicants(
  { database, people }: Pick<Services, 'database' | 'people'>,
  cityCode: string,
): Promise<Applicant[]> {
  const applicants: Applicant[] = []
  await inLanes(atOnce, parties().entries(), async ([index, entrant]) => {
    const { name, number, mobile, address, kind } = entrant.party
    const { id } = await people.findOrCreate({ kind, name, number, mobile, address })
    applicants[index] = applicantOf(entrant, id, cityCode)
  })
  await database.query(putAccounts, [JSON.stringify(accountsOf(applicants, cityCode))])
  await database.query(putMandates, [
    JSON.stringify(applicants.filter(({ actor }) => actor.role === 'agent')),
    mandatesFrom,
  ])
  return applicants
}

/** The same applicants where nobody registers them: known by their numbers. */
export const inventedApplicants = (cityCode: string): Applicant[] =>
  parties().map((entrant) => applicantOf(entrant, entrant.party.number, cityCode))

function applicantOf({ username, role, party }: Entrant, id: string, cityCode: string): Applicant {
  const actor = { id: accountIdOf(cityCode, username), role, departmentCode: null, windowCode: null } as const
  return { ...party, id, actor }
}

interface Entrant {
  username: string
  role: 'applicant' | 'agent'
  party: SyntheticParty
}

function parties(): Entrant[] {
  return [
    ...Array.from({ length: persons }, (_, n): Entrant => {
      return { username: applicantUsernames[n] ?? `person-${n + 1}`, role: 'applicant', party: syntheticPerson(n) }
    }),
    ...Array.from({ length: enterprises }, (_, n): Entrant => {
      const party = syntheticEnterprise(n)
      return n < mandates
        ? { username: agentUsername, role: 'agent', party }
        : { username: `enterprise-${n + 1}`, role: 'applicant', party }
    }),
  ]
}

function accountsOf(applicants: readonly Applicant[], cityCode: string) {
  const usernames = parties().map(({ username }) => username)
  const own = applicants.flatMap(({ actor, id, name, nameEn }, index) =>
    actor.role === 'agent'
      ? []
      : [{ id: actor.id, username: usernames[index], role: actor.role, name, nameEn, partyId: id }],
  )
  const { name, nameEn } = syntheticPerson(persons)
  const agent = { id: accountIdOf(cityCode, agentUsername), username: agentUsername, role: 'agent', name, nameEn }
  return [...own, { ...agent, partyId: null }]
}

const putAccounts = `
  insert into account (id, username, role, name, name_en, party_id)
  select id, username, role, name, "nameEn", "partyId" from jsonb_to_recordset($1::jsonb)
    as a(id uuid, username text, role text, name text, "nameEn" text, "partyId" uuid)
  on conflict (username) do nothing`

const putMandates = `
  insert into mandate (account_id, party_id, from_on)
  select (m.actor ->> 'id')::uuid, m.id, $2::date from jsonb_to_recordset($1::jsonb) as m(id uuid, actor jsonb)
  on conflict (account_id, party_id) where revoked_at is null do nothing`
