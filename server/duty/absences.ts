import type { absences, enterAbsence } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { epochMs, instantOf, refuse, type Refusal } from '#domain/kernel/index.ts'
import {
  overlap,
  refuseToEnter,
  spanOf,
  standInsAlong,
  type AbsenceKind,
  type Moment,
  type Span,
} from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act, type Query } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { isDay } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { readRoster, shown, type Roster } from './roster.ts'

type Shown = ReplyOf<typeof absences>['absences'][number]
type Sender = Pick<Act, 'requestId' | 'requestHash'>
type Answer = Promise<Refusal | ReplyOf<typeof enterAbsence>>

const longestDays = 62

/** Who is away between two days of the town, both included. */
export async function absencesBetween(
  database: Database,
  { from, to }: { from: string; to: string },
  departmentCode: string | null,
): Promise<Shown[]> {
  for (const [field, day] of Object.entries({ from, to }))
    if (!isDay(day)) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  const span = { fromAt: startOf(from), toAt: instantOf(epochMs(startOf(to)) + 86_400_000) }
  const days = (epochMs(span.toAt) - epochMs(span.fromAt)) / 86_400_000
  if (days < 1) throw new Problem(400, 'invalid', {}, [{ field: 'to', message: 'field-ends-before' }])
  if (days > longestDays) throw new Problem(400, 'invalid', {}, [{ field: 'to', message: 'field-maximum' }])
  const roster = await readRoster(database, departmentCode, span.fromAt)
  const wanted = roster.absences.filter((absence) => overlap(absence, span))
  return shownAll(database, roster, wanted, span)
}

const startOf = (day: string) => instantOf(epochMs(`${day}T00:00:00+08:00`))

/** `within`: for which time whoever stands in is told; the roster holds all absences of it. */
async function shownAll(
  database: Database,
  roster: Roster,
  wanted: Roster['absences'],
  within: Span,
): Promise<Shown[]> {
  const departments = await database.query<NonNullable<Shown['department']>>(
    'select code, name, name_en as "nameEn" from department',
  )
  return wanted.flatMap(({ id, accountId, kind, fromAt, toAt, enteredBy }) => {
    const person = shown(roster.members, accountId)
    const department = departments.find(({ code }) => code === roster.members.get(accountId)?.departmentCode) ?? null
    if (!person) return []
    const told = {
      fromAt: fromAt > within.fromAt ? fromAt : within.fromAt,
      toAt: toAt < within.toAt ? toAt : within.toAt,
    }
    const standIns = roster.posts
      .filter(({ holders: [holder] }) => holder === accountId)
      .flatMap((post) =>
        standInsAlong(post, told, roster).map(({ id: serves, ...stretch }) => ({
          ...{ post: post.code, person: serves === null ? null : shown(roster.members, serves), ...stretch },
        })),
      )
    return [{ id, person, department, kind: kind as AbsenceKind, fromAt, toAt, enteredBy, standIns }]
  })
}

/** Enters an absence: from its first moment on, and at once where that is now, somebody else serves what is theirs. */
export async function enter(
  database: Database,
  account: Account,
  sender: Sender,
  { accountId = account.id, kind, start, end }: { accountId?: string; kind: AbsenceKind; start: Moment; end: Moment },
): Answer {
  const act: Act = { ...sender, by: account.id, action: 'enter-absence', subject: accountId, detail: { kind } }
  const done = await administer(database, act, async (query) => {
    const person = await lockPerson(query, accountId)
    const refused = person ? refuseToEnter(account, { id: accountId, ...person }) : refuse('absence-of-another')
    if (refused) return refused
    const [moment] = await query<{ now: string }>('select clock_timestamp() as now')
    const span = spanOf(start, end, moment?.now ?? '')
    if (Array.isArray(span)) throw new Problem(400, 'invalid', {}, span)
    const others = await query<Span>(
      `select from_at as "fromAt", to_at as "toAt" from absence where account_id = $1 and cancelled_at is null`,
      [accountId],
    )
    if (others.some((other) => overlap(other, span))) return refuse('absence-overlaps')
    await query(`insert into absence (account_id, kind, from_at, to_at, entered_by) values ($1, $2, $3, $4, $5)`, [
      accountId,
      kind,
      span.fromAt,
      span.toAt,
      account.id,
    ])
    return undefined
  })
  return 'subject' in done ? lastOf(database, done.subject) : done
}

/** Ends an absence that runs, or takes back one that is coming. */
export async function end(database: Database, account: Account, sender: Sender, id: number): Answer {
  const act: Act = { ...sender, by: account.id, action: 'end-absence', subject: String(id) }
  const done = await administer(database, act, async (query) => {
    const [absence] = await query<{ accountId: string; departmentCode: string | null; isComing: boolean }>(
      `select n.account_id as "accountId", a.department_code as "departmentCode", n.from_at > clock_timestamp() as "isComing"
       from absence n join account a on a.id = n.account_id
       where n.id = $1 and n.cancelled_at is null and n.to_at > clock_timestamp() for update of n`,
      [id],
    )
    if (!absence) return refuse('absence-not-found')
    const { accountId, departmentCode, isComing } = absence
    // To whom it is no business of theirs it does not exist.
    if (refuseToEnter(account, { id: accountId, departmentCode })) return refuse('absence-not-found')
    await lockPerson(query, accountId)
    await query(
      isComing
        ? 'update absence set cancelled_at = clock_timestamp(), ended_by = $2 where id = $1'
        : `update absence set to_at = greatest(clock_timestamp(), from_at + interval '1 millisecond'), ended_by = $2 where id = $1`,
      [id, account.id],
    )
    return undefined
  })
  return 'subject' in done ? byId(database, Number(done.subject)) : done
}

/** The person, whose department, or the government, decides nothing while this is changed. */
async function lockPerson(query: Query, id: string): Promise<{ departmentCode: string | null } | undefined> {
  const [person] = await query<{ departmentCode: string | null; organ: string }>(
    `select department_code as "departmentCode", standing_kept_for(department_code, role) as organ from account
     where id = $1 and standing_kept_for(department_code, role) is not null for update`,
    [id],
  )
  if (person) await query('select lock_standing($1, true)', [person.organ])
  return person
}

async function lastOf(database: Database, accountId: string) {
  const [row] = await database.query<{ id: number }>('select max(id) as id from absence where account_id = $1', [
    accountId,
  ])
  return byId(database, row?.id ?? 0)
}

/** An absence as it stands, also one that is over. */
async function byId(database: Database, id: number) {
  const [row] = await database.query<Roster['absences'][number]>(
    `select n.id, n.account_id as "accountId", n.kind, n.from_at as "fromAt", n.to_at as "toAt", e.name as "enteredBy"
     from absence n join account e on e.id = n.entered_by where n.id = $1`,
    [id],
  )
  const found = row ? await shownAll(database, await readRoster(database, null, row.fromAt), [row], row) : []
  if (!found[0]) throw new Problem(404, 'absence-not-found')
  return found[0]
}
