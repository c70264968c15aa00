import { identifierOf, licenceNumber, type Licence, type LicenceNumberParts } from '#domain/licences/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { caseWithinReach } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'

/** Who reads a licence of a case. */
export interface Reader {
  id: string
  departmentCode: string | null
}

/** A licence of the register but for its holder's name, which is kept sealed elsewhere. */
export type Entry = Omit<Licence, 'holder'> & { holderId: string }

/** What the register answers, and the civil date on which it does. */
export interface Found {
  today: CivilDate
  entry: Entry | undefined
}

interface Row {
  today: CivilDate
  case_id: string | null
  item_code: string
  holder_id: string
  year: number
  serial: number
  name: string
  issued_on: CivilDate
  valid_from: CivilDate
  valid_to: CivilDate | null
  revoked_on: CivilDate | null
  withdrawn_on: CivilDate | null
  cancelled_on: CivilDate | null
  follower: {
    purpose: 'change' | 'renewal'
    year: number
    serial: number
    validFrom: CivilDate
    validTo: CivilDate | null
  } | null
  word: string
  issuer: string
  credit_code: string
}

const search = (condition: string) => `
  with today as (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today),
  licences as (
    select l.*, d.word, d.name as issuer, d.credit_code, (
      select jsonb_build_object('purpose', f.purpose, 'year', f.year, 'serial', f.serial, 'validFrom', f.valid_from,
        'validTo', f.valid_to) from licence f where f.follows = l.case_id order by f.issued_on desc limit 1) as follower
    from licence l join department d on d.code = l.department_code)
  select today.today, licences.* from today left join licences on ${condition}`

export async function byCase(database: Database, caseId: string): Promise<Found> {
  return foundIn(await database.query<Row>(search('case_id = $1::uuid'), [caseId]))
}

export async function byNumber(database: Database, { word, year, serial }: LicenceNumberParts): Promise<Found> {
  return foundIn(await database.query<Row>(search('word = $1 and year = $2 and serial = $3'), [word, year, serial]))
}

/** The licence of a case for someone within reach; to anyone else there is none. */
export async function byReader(database: Database, caseId: string, reader: Reader, scope: Scope): Promise<Found> {
  const within = search(
    `case_id = $1::uuid and exists (select from case_row c where c.id = case_id and ${caseWithinReach})`,
  )
  return foundIn(await database.query<Row>(within, [caseId, reader.id, reader.departmentCode, scope]))
}

function foundIn([row]: Row[]): Found {
  if (!row) throw new Error('there is always a today')
  return { today: row.today, entry: row.case_id === null ? undefined : entryOf(row, row.case_id) }
}

function entryOf(row: Row, caseId: string): Entry {
  const { year, serial, follower, word } = row
  return {
    caseId,
    holderId: row.holder_id,
    number: licenceNumber({ word: row.word, year, serial }),
    identifier: identifierOf({ creditCode: row.credit_code, itemCode: row.item_code, year, serial }),
    name: row.name,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    revokedOn: row.revoked_on,
    withdrawnOn: row.withdrawn_on,
    cancelledOn: row.cancelled_on,
    followedBy: follower && {
      purpose: follower.purpose,
      number: licenceNumber({ word, year: follower.year, serial: follower.serial }),
      validFrom: follower.validFrom,
      validTo: follower.validTo,
    },
  }
}
