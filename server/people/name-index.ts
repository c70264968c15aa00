import type { Database, Statement } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { People } from './create-people.ts'
import { beginsWith, nameTokens, searchToken } from './name-tokens.ts'

export interface NameIndex {
  /** Parties whose names begin so, in no order; of very many some. Finds nothing by a single character. */
  byName(beginning: string): Promise<string[]>
  /** Makes findable by name who was registered before names were; how many, zero when all are. */
  catchUp(): Promise<number>
}

const named: Statement = { name: 'parties-named', text: 'select subject from party_name where token = $1 limit 1000' }

const nameless: Statement = {
  name: 'parties-without-name',
  text: `select p.id from party p join subject_key k on k.subject = p.id
    where not exists (select from party_name n where n.subject = p.id) limit 500`,
}

const add: Statement = {
  name: 'add-party-names',
  text: 'insert into party_name (token, subject) select * from unnest($1::text[], $2::uuid[]) on conflict do nothing',
}

/** Finds parties by the keyed hashes of how their names begin; registration writes them. */
export function createNameIndex(database: Database, keyring: Keyring, people: Pick<People, 'detailsOf'>): NameIndex {
  let isComplete = false
  return {
    async byName(beginning) {
      const rows = await database.run<{ subject: string }>(named, [searchToken(keyring, beginning)])
      const parties = await people.detailsOf(rows.map(({ subject }) => subject))
      return [...parties].flatMap(([id, { name }]) => (beginsWith(name, beginning) ? [id] : []))
    },
    async catchUp() {
      if (isComplete) return 0
      const ids = (await database.run<{ id: string }>(nameless, [])).map(({ id }) => id)
      const parties = await people.detailsOf(ids)
      const pairs = [...parties].flatMap(([id, { name }]) => nameTokens(keyring, name).map((token) => [token, id]))
      await database.run(add, [pairs.map(([token]) => token), pairs.map(([, id]) => id)])
      isComplete = ids.length === 0
      return ids.length
    },
  }
}
