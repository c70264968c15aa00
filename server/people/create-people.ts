import { randomUUID } from 'node:crypto'
import type { Database, Statement } from '../kernel/database.ts'
import { seal, unseal, type Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { nameTokens } from './name-tokens.ts'
import { checkDetails, checkPartyNumber, type PartyDetails } from './party-details.ts'
import { subjectKeys } from './subject-keys.ts'
import { todayIn } from './today-in.ts'

export interface People {
  /** The party with this number, registered now if it never was; what is known of it stays. Throws 400 `invalid`. */
  findOrCreate(details: PartyDetails): Promise<{ id: string; created: boolean }>
  /** What is known of a party; undefined where it does not exist or its key was destroyed. */
  details(id: string): Promise<PartyDetails | undefined>
  /** The party with this number as somebody typed it, if there is one. Throws 400 `invalid` for a number that cannot be right. */
  findByNumber(typed: string): Promise<string | undefined>
  /** The party with this number, if there is one. */
  byNumber(number: string): Promise<string | undefined>
  /** What is known of several parties, in one query. */
  detailsOf(ids: readonly string[]): Promise<Map<string, PartyDetails>>
  /** Seals under the party's key; throws 404 `party-not-found`. */
  sealFor(partyId: string, plain: string): Promise<string>
  /** Opens what was sealed for the party; throws 404 `party-not-found` once its key is gone. */
  unsealFor(partyId: string, sealed: string): Promise<string>
  /** The same for several, in their order. */
  unsealAllFor(partyId: string, sealed: readonly string[]): Promise<string[]>
  /** The party's key (32 bytes); throws 404 `party-not-found`. */
  subjectKeyFor(partyId: string): Promise<Buffer>
}

const register: Statement = {
  name: 'register-party',
  text: `with registered as (
      insert into party (id, kind, number_hash, sealed) values ($1, $2, $3, $4)
      on conflict (number_hash) do nothing returning id
    ), key as (insert into subject_key (subject, wrapped) select id, $5 from registered),
    names as (insert into party_name (token, subject) select unnest($6::text[]), id from registered)
    select id from registered`,
}

const find: Statement = { name: 'party-by-number', text: 'select id from party where number_hash = $1' }

const several: Statement = {
  name: 'parties',
  text: `select p.id, p.sealed, k.wrapped from party p join subject_key k on k.subject = p.id where p.id = any($1::uuid[])`,
}

/** The register of applicants. */
export function createPeople(database: Database, keyring: Keyring): People {
  const keys = subjectKeys(database, keyring)
  const found = (key: Buffer | undefined) => {
    if (!key) throw new Problem(404, 'party-not-found')
    return key
  }
  const subjectKeyFor = async (partyId: string) => found(await keys.of(partyId))
  // Whatever is opened is opened with the key as it is kept now: one that was destroyed a moment ago opens nothing.
  const keyNow = async (partyId: string) => found(await keys.read(partyId))
  const detailsOf: People['detailsOf'] = async (ids) => {
    if (ids.length === 0) return new Map()
    const rows = await database.run<{ id: string; sealed: string; wrapped: string }>(several, [ids])
    return new Map(
      rows.map(({ id, sealed, wrapped }) => [id, JSON.parse(unseal(keys.unwrap(wrapped), sealed)) as PartyDetails]),
    )
  }
  const byNumberHash = async (numberHash: string) => (await database.run<{ id: string }>(find, [numberHash]))[0]?.id
  return {
    subjectKeyFor,
    detailsOf,
    details: async (id) => (await detailsOf([id])).get(id),
    findByNumber: async (typed) => byNumberHash(keyring.lookup(checkPartyNumber(typed, await todayIn(database)))),
    byNumber: (number) => byNumberHash(keyring.lookup(number)),
    sealFor: async (partyId, plain) => seal(await subjectKeyFor(partyId), plain),
    unsealFor: async (partyId, sealed) => unseal(await keyNow(partyId), sealed),
    unsealAllFor: async (partyId, sealed) => {
      const key = await keyNow(partyId)
      return sealed.map((one) => unseal(key, one))
    },
    async findOrCreate(given) {
      const details = checkDetails(given, await todayIn(database))
      const numberHash = keyring.lookup(details.number)
      const found = await byNumberHash(numberHash)
      if (found !== undefined) return { id: found, created: false }
      const { key, wrapped } = keys.create()
      const sealed = seal(key, JSON.stringify(details))
      const party = [randomUUID(), details.kind, numberHash, sealed, wrapped, nameTokens(keyring, details.name)]
      const [registered] = await database.run<{ id: string }>(register, party)
      if (registered) return { id: registered.id, created: true }
      // Someone else registered the same number in this moment.
      const winner = await byNumberHash(numberHash)
      if (winner === undefined) throw new Error('a party was neither registered nor found')
      return { id: winner, created: false }
    },
  }
}
