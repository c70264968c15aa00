import {
  caseDecider,
  checkClock,
  clocksOf,
  commandsFor,
  detailsOf,
  followUpsOf,
  isRevocationOwed,
  objectBy,
  lastDayToCorrect,
  revocationClock,
  type CaseEvent,
  type CaseState,
} from '#domain/cases/index.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { codesOf, inSituation, situationFaults, type ServiceItem, type Situation } from '#domain/catalogue/index.ts'
import { civilDateOf, fold, type Recorded } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import { lineColumns, linesOf, type LineRow } from './case-lines.ts'
import type { CaseDesk, Versioned } from './desk.ts'
import { decidingOf } from './deciding.ts'
import { maskAnswers } from './mask-answers.ts'
import { papersShown } from './papers-shown.ts'
import { today } from '../kernel/drafts.ts'
import { caseWithinReach, seesPersonal } from './reach.ts'
import { openedLog } from '../kernel/sealed-log.ts'
import { specialOf } from './special-standing.ts'
import { factsOf, standingColumns, type StandingRow } from './standing.ts'

const one: Statement = {
  name: 'case-file',
  text: `select ${lineColumns}, channel, clock_timestamp() as now,${standingColumns({ account: '$2', party: 'c.applicant_id', caseId: 'c.id', about: 'c.about_licence', on: today, at: 'clock_timestamp()' })}, ${logOf('id')} as log
    from case_row c join item i on i.code = c.item_code where id = $1::uuid and ${caseWithinReach}`,
}

const reach = (id: string, { id: account, departmentCode }: Account, scope: Scope) => [
  id,
  account,
  departmentCode,
  scope,
]

interface FileRow extends LineRow, StandingRow {
  channel: string
  now: string
  log: string
}

/** A case in full for someone within reach; to anyone else it does not exist. */
export async function caseFileOf(desk: CaseDesk, id: string, account: Account, scope: Scope) {
  const [row] = await desk.database.run<FileRow>(one, reach(id, account, scope))
  if (!row) throw new Problem(404, 'case-not-found')
  const log = await openedLog(recordedOf<CaseEvent>(row.log), row.applicant_id, desk.people.unsealAllFor)
  const state = fold(caseDecider, log)
  const item = await desk.items.version(row.item_code, row.item_version)
  const [line] = await linesOf(desk, [row])
  if (!line) throw new Problem(404, 'case-not-found')
  const { sealedAnswers, missing, materials, situation = {} } = state.application
  const names = await namesOf(desk, [...new Set(log.flatMap(({ event: { by } }) => [by.id, by.for?.id ?? by.id]))])
  const filledIn = await answersOf(desk, row.applicant_id, sealedAnswers)
  // A draft shows its applicant whatever was filled in; what was handed in is only what applies.
  const applies = codesOf(inSituation(item, state.submittedAt === null ? {} : situation))
  const answers = Object.fromEntries(Object.entries(filledIn).filter(([name]) => applies.fields.includes(name)))
  const calendar = desk.calendar(state.calendarVersion)
  const facts = await factsOf(desk.references, row, state, { at: row.now, actor: actorOf(account) })
  return {
    ...line,
    channel: row.channel,
    applicantId: row.applicant_id,
    answers: seesPersonal.has(account.role) ? answers : maskAnswers(item.form, answers),
    situation,
    missing,
    materials: await papersShown(
      desk,
      row.applicant_id,
      item,
      materials.filter(({ material }) => applies.materials.includes(material)),
    ),
    corrections: state.corrections,
    stepsLeft: state.stepsLeft,
    special: specialOf(state, calendar, civilDateOf(row.now)),
    suppliedAnew: [...state.suppliedAnew],
    correctBy: lastDayToCorrect(state, item, calendar),
    tolerated: state.tolerated,
    commits: state.application.commits ?? false,
    commitment: commitmentOf(state, item, calendar),
    revokeBy: isRevocationOwed(state) ? (revocationClock(state, item, calendar)?.dueOn ?? null) : null,
    objection: state.objection,
    objectBy: state.decidedOn && objectBy(state.decidedOn, item, calendar),
    about: state.about,
    acceptedBy: state.acceptance && ({ decided: 'decision', deemed: 'silence' } as const)[state.acceptance],
    line: facts.register.line,
    mayFollow: followUpsOf(state, facts, civilDateOf(row.now)),
    clocks: clocksOf(state, item, calendar),
    ...commandsFor(state, facts),
    deciding: await decidingOf(desk, state, facts),
    history: historyOf(log, names),
  }
}

/** What was filled in; nothing once the applicant's key is destroyed. */
async function answersOf({ people }: CaseDesk, applicantId: string, sealed: string): Promise<Record<string, unknown>> {
  const plain = await people.unsealFor(applicantId, sealed).catch((error: unknown) => {
    if (error instanceof Problem) return '{}'
    throw error
  })
  return JSON.parse(plain) as Record<string, unknown>
}

/** What happened, and who did it in whose place. */
function historyOf(log: readonly Recorded<CaseEvent>[], names: ReadonlyMap<string, string>) {
  return log.map(({ event, version, at }) => {
    return {
      version,
      type: event.type,
      at,
      role: event.by.role,
      who: names.get(event.by.id) ?? '',
      ...(event.by.for && { inPlaceOf: names.get(event.by.for.id) ?? '' }),
      details: detailsOf(event),
    }
  })
}

/** The promise a case was accepted on, and until when it is checked. */
function commitmentOf(state: CaseState, item: ServiceItem, calendar: CompiledCalendar) {
  if (state.commitment === null) return null
  const { materials, putRightBy, outcome } = state.commitment
  return { materials: [...materials], putRightBy, outcome, checkBy: checkClock(state, item, calendar)?.dueOn ?? null }
}

/** What was answered to the guided questions when the application was last filled in. */
const lastSituation = `(select entry::json -> 'event' -> 'application' -> 'situation' from event
  where stream = c.id and entry::json -> 'event' -> 'application' is not null order by version desc limit 1) as situation`

/** The item, applicant and situation of a case whose answers are about to be sealed; 404 outside the caller's reach. */
export async function applicationPlace(
  desk: CaseDesk,
  id: string,
  account: Account,
): Promise<{ form: Versioned; applicantId: string; situation: Situation }> {
  const scope = account.departmentCode === null ? 'own' : 'department'
  const [row] = await desk.database.run<{
    item_code: string
    item_version: number
    applicant_id: string
    submitted_at: string | null
    situation: Situation | null
  }>(
    {
      name: 'application-place',
      text: `select item_code, item_version, applicant_id, submitted_at, ${lastSituation} from case_row c where id = $1::uuid and ${caseWithinReach}`,
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
  const situation = row.situation ?? {}
  const strange = new Set(situationFaults(form.item, situation).map(({ field }) => field))
  return {
    form,
    applicantId: row.applicant_id,
    situation: Object.fromEntries(Object.entries(situation).filter(([code]) => !strange.has(code))),
  }
}

async function namesOf({ database }: CaseDesk, ids: string[]): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; name: string }>('select id, name from account where id = any($1)', [
    ids,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
