import { holderShown, licenceNumber, parseLicenceNumber } from '#domain/licences/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { cursor, isDay, pageOf } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'

/** What the published grants need of the people and of the whole catalogue. */
export interface GrantSources {
  desk: CaseDesk
  people: { detailsOf(ids: readonly string[]): Promise<Map<string, { kind: 'person' | 'enterprise'; name: string }>> }
  catalogue: { all(): Promise<readonly { item: ServiceItem }[]> }
}

interface GrantQuery {
  department?: string
  q?: string
  after?: string
  limit?: string
}

interface GrantRow {
  case_id: string
  year: number
  serial: number
  name: string
  item_code: string
  item_version: number
  holder_id: string
  decided_on: string
  issued_on: string
  valid_from: string
  valid_to: string | null
  revoked_on: string | null
  holder_withheld: boolean
  word: string
  department: string
  department_en: string
}

/** Grants as published (Licensing Law Art. 40), newest first, of cases and of stages approved in parallel. Only what was granted has a licence: no refusal is here. */
export async function grantsOf(sources: GrantSources, query: GrantQuery) {
  const limit = Number(query.limit || 20)
  const { where, values } = await conditionsOf(sources, query)
  const rows = await sources.desk.database.query<GrantRow>(
    `select l.case_id, l.year, l.serial, l.name, l.item_code, l.holder_id, l.issued_on, l.valid_from, l.valid_to,
        l.revoked_on, l.holder_withheld, d.word, d.name as department, d.name_en as department_en,
        coalesce(c.item_version, i.version) as item_version, coalesce(c.decided_on, p.ended_on) as decided_on
      from licence l join department d on d.code = l.department_code
        left join case_row c on c.id = l.case_id
        left join parallel_approval p on p.id = l.approval_id
        left join item i on i.code = l.item_code
      where ${where} order by l.issued_on desc, l.case_id desc limit ${limit + 1}`,
    values,
  )
  const { shown, next } = pageOf(rows, limit, (last) => `${last.issued_on}_${last.case_id}`)
  const holders = await sources.people.detailsOf([...new Set(shown.map((row) => row.holder_id))])
  const grants = shown.map(async (row) => {
    const { name, nameEn } = await sources.desk.items.version(row.item_code, row.item_version)
    const holder = row.holder_withheld ? undefined : holders.get(row.holder_id)
    return {
      id: row.case_id,
      number: licenceNumber(row),
      licenceName: row.name,
      itemCode: row.item_code,
      itemName: name,
      itemNameEn: nameEn,
      holder: holder ? holderShown(holder) : '',
      holderWithheld: row.holder_withheld,
      department: { name: row.department, nameEn: row.department_en },
      decidedOn: row.decided_on,
      issuedOn: row.issued_on,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      revokedOn: row.revoked_on,
    }
  })
  return { grants: await Promise.all(grants), next }
}

/** Only the conditions asked for, so that each question finds its index. */
async function conditionsOf({ catalogue }: GrantSources, { department, q, after }: GrantQuery) {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const where = ['true']
  const from = cursor(after || undefined, isDay)
  if (from) where.push(`(l.issued_on, l.case_id) < (${given(from[0])}::date, ${given(from[1])}::uuid)`)
  if (department) where.push(`l.department_code = ${given(department)}`)
  const words = q?.normalize('NFKC').trim().toLowerCase() ?? ''
  const number = parseLicenceNumber(words)
  if (number) {
    where.push(
      `d.word = ${given(number.word)} and l.year = ${given(number.year)} and l.serial = ${given(number.serial)}`,
    )
  } else if (words !== '') {
    where.push(`l.item_code = any(${given(await itemsNamed(catalogue, words))}::text[])`)
  }
  return { where: where.join(' and '), values }
}

async function itemsNamed(catalogue: GrantSources['catalogue'], words: string): Promise<string[]> {
  const all = await catalogue.all()
  return all
    .filter(({ item: { name, nameEn, result } }) =>
      [name, nameEn, result.name, result.nameEn].some((text) => text.toLowerCase().includes(words)),
    )
    .map(({ item }) => item.code)
}
