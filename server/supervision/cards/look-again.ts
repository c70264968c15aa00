// Looking again at the open cards of a case after a calendar was changed or an outage recorded: what its clocks no longer show
// is taken back, and comes again by itself should it fall due after all.
import { epochMs, instantOf, Refusal, type Recorded } from '#domain/kernel/index.ts'
import {
  findingsDue,
  isRecount,
  nameOfFinding,
  openCardStatuses,
  superviseHistory,
  timeRules,
  type CardCommand,
  type CardLevel,
  type Finding,
  type Found,
  type Regime,
} from '#domain/supervision/index.ts'
import type { Statement } from '../../kernel/database.ts'
import { recordedOf, logOf } from '../../kernel/event-store.ts'
import type { Effect } from '../../kernel/outbox.ts'
import { isOutside, watchedStream, type LookedOutside, type Watch } from '../sweep-watched.ts'
import { ownCardOrder, type CardDesk } from './card-desk.ts'

/** Long after any case: what would ever be found if nothing happened any more. */
const ever = '2999-12-31T00:00:00.000Z'

interface OpenCard {
  id: string
  level: CardLevel
  name: string
}
interface Case {
  now: string
  log: readonly Recorded<{ type: string }>[]
  cards: OpenCard[]
}
type Told = Pick<LookedOutside, 'under' | 'settleHours'>

/** Carries out the effect `look-again` {caseId, outage?}: without an outage the calendar of the case was changed. */
export async function lookAgain(desk: CardDesk, { dedupeKey, payload }: Effect): Promise<void> {
  const { caseId, outage = null } = payload as { caseId: string; outage?: string | null }
  if (outage !== null && !desk.regime().outages.some(({ id }) => id === outage)) await desk.reload()
  const read = await readCase(desk, caseId)
  if (!read || read.cards.length === 0) return
  const found = await (outage === null ? afterCalendar(desk, caseId, read) : afterOutage(desk, caseId, read, outage))
  for (const { id, level, name } of read.cards) {
    if (!found.before.has(name) || found.now.has(name)) continue
    const command = takenBack(level, outage, againAt(found, name))
    const answer = await desk.send(ownCardOrder(id, command, `${dedupeKey} ${id}`))
    // Somebody changed the card at that moment: it is looked at once more, as with any effect that failed.
    if (answer instanceof Refusal && answer.code === 'someone-was-first') throw new Error(answer.code)
  }
}

/** When a breach shows again by itself, should nothing happen: an outside case is judged so long after it as its messages may take. */
function againAt({ ever, settleHours }: Compared, name: string): string | null {
  const breachAt = ever.get(name)?.finding.breachAt
  return breachAt === undefined ? null : instantOf(epochMs(breachAt) + settleHours * 3_600_000)
}

/** An outage was recorded by two people, and excuses; another calendar withdraws a warning, but a red card only people take back. */
function takenBack(level: CardLevel, outage: string | null, againAt: string | null): CardCommand {
  if (outage !== null) return { type: 'ExemptCard', outage, againAt }
  const reason = 'calendar-changed' as const
  return level === 'yellow' ? { type: 'WithdrawWarning', reason, againAt } : { type: 'QuestionCard', reason }
}

/** What the clocks show by name: before what changed, with it by now, and with it if nothing happened ever again. */
interface Compared {
  before: ReadonlyMap<string, Found>
  now: ReadonlyMap<string, Found>
  ever: ReadonlyMap<string, Found>
  settleHours: number
}

const byName = (found: readonly Found[]): ReadonlyMap<string, Found> =>
  new Map(found.map((each) => [nameOfFinding(each.finding), each]))

async function afterOutage(watch: Watch, id: string, read: Case, outage: string): Promise<Compared> {
  const { now } = read
  const regime = watch.regime()
  const without: Regime = { ...regime, outages: regime.outages.filter((one) => one.id !== outage) }
  const { under, settleHours } = await toldAgain(watch, id, read)
  return {
    before: byName(under(without, now)),
    now: byName(under(regime, now)),
    ever: byName(under(regime, ever)),
    settleHours,
  }
}

/** The history of what is watched, of ours or of an outside system, to be told to any rules up to any instant. */
async function toldAgain(watch: Watch, id: string, { log, now }: Case): Promise<Told> {
  if (isOutside(log)) {
    if (!watch.outside) throw new Error(`nobody looks at the outside case ${id}`)
    return watch.outside(watch, id, log, now)
  }
  const watched = await watchedStream(watch, id, log)
  return { under: (rules, until) => superviseHistory(watched.told(), rules, until ?? now), settleHours: 0 }
}

/** Only the calendar of a running case is ever changed. */
async function afterCalendar(watch: Watch, id: string, { log, now }: Case): Promise<Compared> {
  const regime = watch.regime()
  const changed = log.findLastIndex(({ event }) => isRecount(event))
  const due = async (until: string, known: Case['log']) =>
    byName(findingsDue((await watchedStream(watch, id, known)).standing(), regime, until))
  const before = changed < 0 ? new Map<string, Found>() : await due(now, log.slice(0, changed))
  return { before, now: await due(now, log), ever: await due(ever, log), settleHours: 0 }
}

const reading: Statement = {
  name: 'case-with-cards',
  text: `select clock_timestamp() as now,
      ${logOf('k.id')} as log,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'level', c.level,
          'name', c.subject_kind || ' ' || c.subject_id || ' ' || c.rule || ' ' || c.occasion)), '[]')
        from card c where c.case_id = k.id and c.status = any($2) and c.rule = any($3)) as cards
    from (select $1::uuid as id) k
    where exists (select from event where stream = k.id)`,
}

/** A case, ours or an outside system's, with its cards of those statuses that clocks found. */
async function readCase(
  { database }: Watch,
  id: string,
  statuses: readonly string[] = openCardStatuses,
): Promise<Case | null> {
  const rules = timeRules.map(({ no }) => no)
  const [row] = await database.run<Omit<Case, 'log'> & { log: string }>(reading, [id, statuses, rules])
  return row ? { ...row, log: recordedOf<{ type: string }>(row.log) } : null
}

/** A card that was taken back and may be due after all by now (timer `card-again`): it is raised anew, or rests for good. */
export async function reinstateIfDue(desk: CardDesk, cardId: string, dueAt: string): Promise<void> {
  const [row] = await desk.database.query<{ caseId: string | null; name: string; outage: string | null }>(
    `select case_id as "caseId", outage_id as outage,
       subject_kind || ' ' || subject_id || ' ' || rule || ' ' || occasion as name from card where id = $1`,
    [cardId],
  )
  const finding = row?.caseId ? await dueNow(desk, row.caseId, row.name, row.outage !== null) : undefined
  const answer = finding
    ? await desk.send(ownCardOrder(cardId, { type: 'ReinstateCard', finding }, `again ${cardId} ${dueAt}`))
    : null
  if (answer === null || answer instanceof Refusal)
    await desk.database.query(`delete from timer where stream = $1 and kind = 'card-again'`, [cardId])
}

/** An outage excuses in the past too; what another calendar withdrew is held against the clocks as they run now. */
async function dueNow(watch: Watch, caseId: string, name: string, inHistory: boolean): Promise<Finding | undefined> {
  const read = await readCase(watch, caseId, [])
  if (!read) return undefined
  const regime = watch.regime()
  const found =
    inHistory || isOutside(read.log) ? (await toldAgain(watch, caseId, read)).under(regime) : await standing()
  return byName(found).get(name)?.finding

  async function standing(): Promise<Found[]> {
    const watched = read && (await watchedStream(watch, caseId, read.log))
    return watched ? findingsDue(watched.standing(), regime, read.now) : []
  }
}
