import {
  availableCommands,
  caseDecider,
  caseNumberOf,
  clocksOf,
  detailsOf,
  type CaseEvent,
  type Status,
} from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import { cursor, isDay, isInstant } from './cursor.ts'
import type { CaseDesk, Versioned } from './desk.ts'
import { maskAnswers } from './mask-answers.ts'
import { caseWithinReach, partiesOf, seesPersonal } from './reach.ts'

interface LineRow {
  id: string
  version: number
  status: Status
  waiting_for: string
  item_code: string
  item_version: number
  applicant_id: string
  received_on: string | null
  serial: number | null
  submitted_at: string | null
  drafted_at: string
  due_on: string | null
  sort_on: string
}

const lineColumns = `id, version, status, waiting_for, item_code, item_version, applicant_id, received_on, serial,
  submitted_at, drafted_at, due_on, sort_on`

const one: Statement = {
  name: 'case-file',
  text: `select ${lineColumns}, channel, (select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version)
      from event where stream = id) as log
    from case_row c where id = $1::uuid and ${caseWithinReach}`,
}

const reach = (id: string, { id: account, departmentCode }: Account, scope: Scope) => [
  id,
  account,
  departmentCode,
  scope,
]

/** A case in full for someone within reach; to anyone else it does not exist. */
export async function caseFileOf(desk: CaseDesk, id: string, account: Account, scope: Scope) {
  const [row] = await desk.database.run<LineRow & { channel: string; log: string }>(one, reach(id, account, scope))
  if (!row) throw new Problem(404, 'case-not-found')
  const log = recordedOf<CaseEvent>(row.log)
  const state = fold(caseDecider, log)
  const item = await desk.items.version(row.item_code, row.item_version)
  const [line] = await linesOf(desk, [row])
  if (!line) throw new Problem(404, 'case-not-found')
  const { sealedAnswers, missing, materials } = state.application
  const names = await namesOf(desk, [...new Set(log.map(({ event }) => event.by.id))])
  const answers = JSON.parse(await desk.people.unsealFor(row.applicant_id, sealedAnswers)) as Record<string, unknown>
  return {
    ...line,
    channel: row.channel,
    applicantId: row.applicant_id,
    answers: seesPersonal.has(account.role) ? answers : maskAnswers(item.form, answers),
    missing,
    materials,
    corrections: state.corrections,
    stepsLeft: state.stepsLeft,
    clocks: clocksOf(state, item, desk.calendar(state.calendarVersion)),
    mayDo: [...availableCommands(row.status, account.role)],
    history: log.map(({ event, version, at }) => {
      return {
        version,
        type: event.type,
        at,
        role: event.by.role,
        who: names.get(event.by.id) ?? '',
        details: detailsOf(event),
      }
    }),
  }
}

/** The item and applicant of a case whose answers are about to be sealed; 404 outside the caller's reach. */
export async function applicationPlace(
  desk: CaseDesk,
  id: string,
  account: Account,
): Promise<{ form: Versioned; applicantId: string }> {
  const scope = account.departmentCode === null ? 'own' : 'department'
  const [row] = await desk.database.run<{
    item_code: string
    item_version: number
    applicant_id: string
    submitted_at: string | null
  }>(
    {
      name: 'application-place',
      text: `select item_code, item_version, applicant_id, submitted_at from case_row c where id = $1::uuid and ${caseWithinReach}`,
    },
    reach(id, account, scope),
  )
  if (!row) throw new Problem(404, 'case-not-found')
  const version = row.item_version
  const form =
    row.submitted_at === null
      ? await desk.items.published(row.item_code)
      : { item: await desk.items.version(row.item_code, version), version }
  if (!form) throw new Problem(404, 'item-not-found')
  return { form, applicantId: row.applicant_id }
}

/** Which list a desk opens with: what its role is there to do. */
const firstList: Partial<Record<Account['role'], string>> = { clerk: 'window', reviewer: 'review' }

const desk: Statement = {
  name: 'work-list',
  text: `select ${lineColumns} from case_row
    where department_code = $1 and waiting_for = $2 and submitted_at is not null and (sort_on, id) > ($3::date, $4::uuid)
    order by sort_on, id limit $5`,
}

interface PageQuery {
  after?: string
  limit?: string
}
const smallest = '00000000-0000-0000-0000-000000000000'

/** One list of a department's desk, nearest due date first, a page by key. */
export async function workListOf(at: CaseDesk, account: Account, query: PageQuery & { waitingFor?: string }) {
  const [sortOn, id] = cursor(query.after, isDay) ?? ['0001-01-01', smallest]
  const waitingFor = query.waitingFor ?? firstList[account.role] ?? 'decision'
  const limit = Number(query.limit ?? 20)
  const rows = await at.database.run<LineRow>(desk, [account.departmentCode, waitingFor, sortOn, id, limit + 1])
  return page(at, rows, limit, (last) => `${last.sort_on}_${last.id}`)
}

const mine: Statement = {
  name: 'my-cases',
  text: `select ${lineColumns} from case_row
    where applicant_id in ${partiesOf('$1')}
      and (drafted_at, id) < ($2::timestamptz, $3::uuid)
    order by drafted_at desc, id desc limit $4`,
}

/** The cases of the applicants an account acts for, newest first. */
export async function casesOf(at: CaseDesk, account: Account, query: PageQuery) {
  const [draftedAt, id] = cursor(query.after, isInstant) ?? ['infinity', smallest]
  const limit = Number(query.limit ?? 20)
  const rows = await at.database.run<LineRow>(mine, [account.id, draftedAt, id, limit + 1])
  return page(at, rows, limit, (last) => `${last.drafted_at}_${last.id}`)
}

interface NoticeRow {
  id: string
  case_id: string
  kind: string
  at: string
  read_at: string | null
}

const told: Statement = {
  name: 'my-notices',
  text: `select id, case_id, kind, at, read_at from notice
    where party_id in ${partiesOf('$1')} order by at desc limit $2`,
}

/** What the applicant was told, newest first. */
export async function noticesOf(at: CaseDesk, account: Account, { limit = '20' }: { limit?: string }) {
  const rows = await at.database.run<NoticeRow>(told, [account.id, Number(limit)])
  return {
    notices: rows.map(({ id, case_id: caseId, kind, at, read_at: readAt }) => ({ id, caseId, kind, at, readAt })),
  }
}

async function page(at: CaseDesk, rows: LineRow[], limit: number, keyOf: (last: LineRow) => string) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { cases: await linesOf(at, shown), next: rows.length > limit && last ? keyOf(last) : null }
}

async function linesOf({ people, items, regionCode }: CaseDesk, rows: readonly LineRow[]) {
  const applicants = await people.detailsOf([...new Set(rows.map((row) => row.applicant_id))])
  return Promise.all(
    rows.map(async (row) => {
      const item = await items.version(row.item_code, row.item_version)
      return {
        id: row.id,
        caseNumber: caseNumberOf({ serial: row.serial, receivedOn: row.received_on }, regionCode),
        itemCode: row.item_code,
        itemName: item.name,
        itemNameEn: item.nameEn,
        applicant: applicants.get(row.applicant_id)?.name ?? '',
        status: row.status,
        waitingFor: row.waiting_for,
        dueOn: row.due_on,
        submittedAt: row.submitted_at,
        version: row.version,
      }
    }),
  )
}

async function namesOf({ database }: CaseDesk, ids: string[]): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; name: string }>('select id, name from account where id = any($1)', [
    ids,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
