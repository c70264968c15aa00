import type { Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { explanationFaults, refusalOfSigning, type ExplanationWords } from '#domain/explanations/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { todayOf, type CaseDesk } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import { refuseShown } from '../kernel/refuse-personal-data.ts'
import { explanationOf, overranCase, type ExplanationDesk } from './owed.ts'
import type { OverranRow } from './overran.ts'

/** What is done to an explanation. */
export type Change = { type: 'write'; words: ExplanationWords } | { type: 'sign'; version: number }

/** Who does it, over whose cases, under which key. */
export interface Sender {
  account: Account
  scope: Scope
  requestId: string
  requestHash: string
}

/** Changes the explanation of a case, once and written down; the same request again gives it as it is. */
export async function changeExplanation(explaining: ExplanationDesk, sender: Sender, id: string, change: Change) {
  const { desk } = explaining
  const { account, scope, requestId, requestHash } = sender
  const today = await todayOf(desk.database)
  const act: Act = { by: account.id, action: `${change.type}-explanation`, requestId, requestHash, subject: id }
  const done = await administer(desk.database, act, async (query) => {
    // One after the other: who comes second sees what the first wrote.
    await query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`explanation ${id}`])
    const row = await overranCase(query, today, id, account, scope)
    return change.type === 'write'
      ? write(query, desk, row, account, change.words)
      : sign(query, row, account, change.version)
  })
  return done instanceof Refusal ? done : explanationOf(explaining, id, account, scope)
}

async function write(query: Query, desk: CaseDesk, row: OverranRow, author: Account, words: ExplanationWords) {
  await refuseNames(desk, row, words)
  const version = (row.version ?? 0) + 1
  await query(
    `insert into explanation (case_id, department_code, version) values ($1, $2, $3)
      on conflict (case_id) do update set version = excluded.version`,
    [row.id, row.department_code, version],
  )
  await query(
    `insert into explanation_version (case_id, version, reason, body, body_en, author_id) values ($1, $2, $3, $4, $5, $6)`,
    [row.id, version, words.reason, words.body.trim(), words.bodyEn?.trim() || null, author.id],
  )
  return undefined
}

async function sign(query: Query, row: OverranRow, { id: head }: Account, seen: number): Promise<Refusal | undefined> {
  const refusal = refusalOfSigning(row.version, row.published_version, seen)
  if (refusal) return refusal
  await query('insert into explanation_signed (case_id, version, signed_by) values ($1, $2, $3)', [row.id, seen, head])
  await query(
    `update explanation set published_version = $2, published_at = coalesce(published_at, now.at), updated_at = now.at
      from (select date_trunc('milliseconds', clock_timestamp()) as at) now where case_id = $1`,
    [row.id, seen],
  )
  return undefined
}

/** Throws 400 naming each field and line that would tell whom the case was about. */
async function refuseNames({ people, regionCode }: CaseDesk, row: OverranRow, words: ExplanationWords): Promise<void> {
  const applicant = (await people.detailsOf([row.applicant_id])).get(row.applicant_id)?.name ?? ''
  const caseNumber = caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, regionCode)
  refuseShown(explanationFaults(words, { caseNumber, applicant }), 'explanation-shows-personal-data')
}
