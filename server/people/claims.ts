// Who somebody says they are, before anybody has seen a document: a party of its own that no number finds. Whoever types
// a stranger's number gets nothing of the stranger's, and the stranger gets nothing of theirs.
import { randomUUID } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import { seal, unseal, type Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { nameTokens } from './name-tokens.ts'
import { checkPartyMobile, type PartyDetails } from './party-details.ts'
import { subjectKeys } from './subject-keys.ts'

/** Inside the transaction that needs the party. */
export type Query = Database['query']

/** Registers a claim of details that were checked and gives the id of its party. */
export async function makeClaim(database: Database, query: Query, keyring: Keyring, details: PartyDetails) {
  const { key, wrapped } = subjectKeys(database, keyring).create()
  const id = randomUUID()
  const sealed = seal(key, JSON.stringify(details))
  await query(
    `with party as (insert into party (id, kind, number_hash, sealed) values ($1, $2, $3, $4) returning id),
       key as (insert into subject_key (subject, wrapped) select id, $5 from party)
     insert into party_name (token, subject) select unnest($6::text[]), id from party`,
    [id, details.kind, `claim ${id}`, sealed, wrapped, nameTokens(keyring, details.name)],
  )
  return id
}

/** Whom a claim turned out to be: the party known by this number, or else the claim's own, findable from now on. */
export async function settleClaim(query: Query, keyring: Keyring, claimId: string, number: string): Promise<string> {
  const numberHash = keyring.lookup(number)
  const [known] = await query<{ id: string }>('select id from party where number_hash = $1', [numberHash])
  if (known) return known.id
  await query('update party set number_hash = $2 where id = $1', [claimId, numberHash])
  return claimId
}

/** Gives a party another mobile number; throws a 400 for one that cannot be right and 404 `party-not-found`. */
export async function changeMobile(database: Database, keyring: Keyring, partyId: string, typed: string) {
  const mobile = checkPartyMobile(typed)
  const key = await subjectKeys(database, keyring).of(partyId)
  await database.transaction(async (query) => {
    // Held, so that nothing else of the party changes between reading and writing.
    const [party] = await query<{ sealed: string }>('select sealed from party where id = $1 for no key update', [
      partyId,
    ])
    if (!key || !party) throw new Problem(404, 'party-not-found')
    const details = JSON.parse(unseal(key, party.sealed)) as PartyDetails
    const sealed = seal(key, JSON.stringify({ ...details, mobile }))
    await query('update party set sealed = $2 where id = $1', [partyId, sealed])
  })
}
