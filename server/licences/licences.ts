import type { CivilDate } from '#domain/kernel/index.ts'
import {
  differs,
  holderShown,
  licenceWorth,
  parseLicenceNumber,
  payloadOf,
  type Licence,
  type Worth,
} from '#domain/licences/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Database } from '../kernel/database.ts'
import { agreedKeys } from './agreed-keys.ts'
import { byCase, byNumber, byReader, type Entry, type Found, type Reader } from './register.ts'
import { open, sign } from './signature.ts'
import type { PublicKey } from './signing-keys.ts'

/** What licences need of the people they are held by. */
interface HolderRegister {
  /** Undefined once the person's key was destroyed: the name is gone with it. */
  details(id: string): Promise<{ kind: 'person' | 'enterprise'; name: string } | undefined>
}

/** What a licence is worth; `since` is the first day it was no longer good. */
export interface Verdict {
  status: Worth['status'] | 'unknown' | 'altered'
  licence?: Licence
  since?: CivilDate
}

export interface Licences {
  /** With these anyone can check a signature without asking us. */
  publicKeys(): Promise<PublicKey[]>
  /** Throws unless this server holds a key that signs licences of this database; an empty one takes its key for its own. */
  agreeOnKeys(): Promise<void>
  /** A case's licence with its signed payload, for a reader within reach; undefined if there is none. */
  ofCase(caseId: string, reader: Reader, scope: Scope): Promise<{ payload: string; licence: Licence } | undefined>
  /** A licence of the register by its id there, for whoever has looked whether the reader may see it. */
  signed(id: string): Promise<{ payload: string; licence: Licence } | undefined>
  /** Judges a signed payload: the signature first, then the register. */
  verify(payload: string): Promise<Verdict>
  /** Judges a number as typed from paper. */
  lookUp(number: string): Promise<Verdict>
}

interface Parts {
  database: Database
  /** The folder of the server's keys. */
  keysDir: string
  people: HolderRegister
  /** Told what an operator should mend. */
  warn?: (sentence: string) => void
}

export function createLicences({ database, keysDir, people, warn }: Parts): Licences {
  const keys = agreedKeys(database, keysDir, warn)
  const licenceOf = async ({ holderId, ...entry }: Entry): Promise<Licence> => {
    const holder = await people.details(holderId)
    return { ...entry, holder: holder ? holderShown(holder) : '' }
  }
  const signed = async (entry: Entry) => {
    const licence = await licenceOf(entry)
    return { payload: await sign(await keys.signing(), payloadOf(licence)), licence }
  }
  const judge = async ({ today, entry }: Found, agrees: (licence: Licence) => boolean): Promise<Verdict> => {
    if (!entry) return { status: 'unknown' }
    const licence = await licenceOf(entry)
    return agrees(licence) ? verdictOn(licence, today) : { status: 'altered' }
  }
  return {
    publicKeys: async () => (await keys.verifying()).published,
    agreeOnKeys: async () => void (await keys.signing()),
    ofCase: async (caseId, reader, scope) => {
      const { entry } = await byReader(database, caseId, reader, scope)
      return entry && signed(entry)
    },
    signed: async (id) => {
      const { entry } = await byCase(database, id)
      return entry && signed(entry)
    },
    verify: async (text) => {
      const payload = await open(await keys.verifying(), text)
      if (!payload) return { status: 'altered' }
      return judge(await byCase(database, payload.c), (licence) => !differs(payload, licence))
    },
    lookUp: async (number) => {
      const parts = parseLicenceNumber(number)
      return parts ? judge(await byNumber(database, parts), () => true) : { status: 'unknown' }
    },
  }
}

function verdictOn(licence: Licence, today: CivilDate): Verdict {
  const { status, since } = licenceWorth(licence, today)
  return { status, licence, ...(since !== null && { since }) }
}
