import { parseCaseNumber } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import { Problem } from '../kernel/problem.ts'
import { takeToken, type Allowance } from '../kernel/rate-limit.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import type { CaseDesk } from './desk.ts'
import { today } from '../kernel/drafts.ts'
import { caseWithinReach } from './reach.ts'
import { readSearch } from './search-words.ts'
import { todayOf } from './today.ts'

/** What finding needs beside the desk: applicants by what is kept of them as keyed hashes, and the catalogue. */
export interface FindSources {
  desk: CaseDesk
  people: { byNumber(number: string): Promise<string | undefined> }
  names: { byName(beginning: string): Promise<string[]> }
  catalogue: { all(): Promise<readonly { item: { code: string; name: string; nameEn: string } }[]> }
}

type FoundBy = 'case-number' | 'identity-number' | 'applicant' | 'item'
interface Found {
  foundBy: FoundBy
  rows: LineRow[]
}

const most = 20
/** Searches of one person: as fast as one types. */
const searches: Allowance = { capacity: 60, perSecond: 1 }
/** Identity numbers one person may try: a busy morning at once, then one every half minute. */
const numbers: Allowance = { capacity: 60, perSecond: 1 / 30 }

/** Cases within the caller's reach that fit what was typed, newest first, at most twenty; throws 429 for too many tries. */
export async function findCases(sources: FindSources, account: Account, scope: Scope, typed: string) {
  const { desk } = sources
  await spend(desk, `find ${account.id}`, searches)
  const read = readSearch(typed, await todayOf(desk.database))
  const cases = casesWithin(desk, account, scope)
  const found: Found[] = []
  if (read.identityNumber !== undefined)
    found.push(await byIdentityNumber(sources, account, cases, read.identityNumber))
  if (read.caseNumber !== undefined)
    found.push({ foundBy: 'case-number', rows: await byNumber(cases, read.caseNumber) })
  if (read.words !== undefined) found.push(await byApplicant(sources, cases, read.words))
  const items = await itemsFor(sources, read)
  if (items.length > 0) found.push({ foundBy: 'item', rows: await cases('c.item_code = any($5::text[])', [items]) })
  return { cases: await linesFound(desk, found, read) }
}

type Cases = (condition: string, values: unknown[], limit?: number) => Promise<LineRow[]>

/** Asks for cases within reach, newest first; the values of the condition begin at $5. */
const casesWithin =
  ({ database }: CaseDesk, { id, departmentCode }: Account, scope: Scope): Cases =>
  (condition, values, limit = most) =>
    database.query<LineRow>(
      `select ${lineColumns} from case_row c where ${caseWithinReach} and $1::int > 0 and ${condition}
        order by c.drafted_at desc limit $1`,
      [limit, id, departmentCode, scope, ...values],
    )

const numbered = (condition: string) => `c.id in (select case_id from case_number where ${condition})`
const appliedFor = 'c.id in (select case_id from applicant_case where applicant_id = any($5::uuid[]))'

/** A whole number is one case. Seven digits hold the day's serial and its check; fewer are looked for in the last quarter. */
async function byNumber(cases: Cases, digits: string): Promise<LineRow[]> {
  const whole = parseCaseNumber(digits)
  if (!('reason' in whole))
    return cases(numbered('received_on = $5::date and serial = $6::bigint'), [whole.on, whole.serial])
  const serial = digits.slice(-7, -1)
  if (serial.length === 6) return cases(numbered('serial = $5::bigint'), [Number(serial)], 500)
  const ending = `received_on > ${today} - 90 and serial % $5::bigint = $6::bigint`
  return cases(numbered(ending), [10 ** serial.length, Number(serial)], 500)
}

/** Whoever types numbers does not learn whose they are unnoticed: each try is counted and written down. */
async function byIdentityNumber(
  { desk, people }: FindSources,
  account: Account,
  cases: Cases,
  number: string,
): Promise<Found> {
  const audit = { accountId: account.id, action: 'find-by-number' } as const
  const refused = () => writeAudit(desk.database, { ...audit, outcome: 'refused' })
  await spend(desk, `find-by-number ${account.id}`, numbers, refused)
  const party = await people.byNumber(number)
  const rows = party === undefined ? [] : await cases(appliedFor, [[party]])
  await writeAudit(desk.database, { ...audit, outcome: 'ok', detail: { cases: rows.length } })
  return { foundBy: 'identity-number', rows }
}

async function byApplicant({ names }: FindSources, cases: Cases, words: string): Promise<Found> {
  const parties = await names.byName(words)
  const rows = parties.length === 0 ? [] : await cases(appliedFor, [parties])
  return { foundBy: 'applicant', rows }
}

async function itemsFor({ catalogue }: FindSources, { itemCode, words }: { itemCode?: string; words?: string }) {
  if (itemCode !== undefined) return [itemCode]
  if (words === undefined) return []
  const sought = words.toLowerCase()
  const all = await catalogue.all()
  return all
    .filter(({ item: { name, nameEn } }) => [name, nameEn].some((text) => text.toLowerCase().includes(sought)))
    .map(({ item }) => item.code)
}

/** Each case once, under the first reading that found it; of case numbers only those that truly end as typed. */
async function linesFound(desk: CaseDesk, found: readonly Found[], { caseNumber = '' }: { caseNumber?: string }) {
  const seen = new Set<string>()
  const lines = await Promise.all(
    found.map(async ({ foundBy, rows }) => (await linesOf(desk, rows)).map((line) => ({ ...line, foundBy }))),
  )
  return lines
    .flat()
    .filter((line) => line.foundBy !== 'case-number' || line.caseNumber?.endsWith(caseNumber))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, most)
}

async function spend({ database }: CaseDesk, bucket: string, allowance: Allowance, refused?: () => Promise<void>) {
  if (await takeToken(database, bucket, allowance)) return
  await refused?.()
  throw new Problem(429, 'too-many-requests')
}
