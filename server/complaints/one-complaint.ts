import type { complaint } from '#api/complaints.ts'
import type { ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import {
  complaintCapacitiesOf,
  complaintCommandsFor,
  complaintDecider,
  type ComplaintEvent,
  type ComplaintState,
} from '#domain/supervision/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { happenings } from '../supervision/index.ts'
import { complaintColumns, complaintLineOf, type ComplaintRow } from './lines.ts'
import { complaintReach, complaintWithinReach } from './reach.ts'
import { openWords } from './sealed-words.ts'

type ComplaintView = ReplyOf<typeof complaint>

interface Row extends ComplaintRow {
  log: string
  case: { id: string; serial: number | null; receivedOn: string | null } | null
  card: string | null
}

const one: Statement = {
  name: 'one-complaint',
  text: `select ${complaintColumns},
      ${logOf('c.id')} as log,
      (select jsonb_build_object('id', k.id, 'serial', k.serial, 'receivedOn', k.received_on)
        from case_row k where k.id = c.case_id) as "case",
      (select d.id from card d where d.rule = 'S-01' and d.occasion = 'complaint ' || c.id || ' 1' limit 1) as card
    from complaint c where c.id = $3::uuid and ${complaintWithinReach}`,
}

export interface OneSources {
  database: Database
  keyring: Pick<Keyring, 'master'>
  readonly regionCode: string
}

/** One complaint for someone within reach; else a 404. Its words, and the case that names who complained, are shown to whoever looks into it, never to whom it is about. */
export async function oneComplaint(
  { database, keyring, regionCode }: OneSources,
  id: string,
  account: Account,
  scope: Scope,
): Promise<ComplaintView> {
  const { row, log, state } = await readComplaint(database, id, account, scope)
  const { case: about, card, log: _, ...line } = row
  const actor = actorOf(account)
  const isConcerned = complaintCapacitiesOf(actor, state).includes('concerned')
  const words = isConcerned ? null : await openWords(database, keyring, id, state.grievance?.sealed ?? '')
  const again =
    isConcerned || state.sealedAgain === null ? null : await openWords(database, keyring, id, state.sealedAgain)
  const { matter, statement, findings, proposed, answer } = state
  return {
    ...complaintLineOf(line),
    ...{ matter, statement, proposed, answer, card },
    findings: isConcerned && state.status !== 'answered' ? null : findings,
    story: words?.story ?? null,
    again: again?.story ?? null,
    acceptBy: state.acceptBy,
    answerBy: state.answerBy,
    case: isConcerned ? null : about && { id: about.id, caseNumber: caseNumberOf(about, regionCode) },
    history: await happenings(database, isConcerned ? log.filter(isToldToUnit) : log, saidIn),
    mayDo: complaintCommandsFor(state, actor) as ComplaintView['mayDo'],
  }
}

/** The row, log and state of a complaint within reach; throws 404 otherwise. */
export async function readComplaint(database: Database, id: string, account: Account, scope: Scope) {
  const [row] = await database.run<Row>(one, [...complaintReach(account, scope), id])
  if (!row) throw new Problem(404, 'complaint-not-found')
  const log = recordedOf<ComplaintEvent>(row.log)
  const state: ComplaintState = fold(complaintDecider, log)
  return { row, log, state }
}

/** What a unit complained of is not told: what goes on before its answer between the complainant and who looks into it. */
const isToldToUnit = ({ event: { type } }: { event: ComplaintEvent }): boolean =>
  type !== 'InvestigationRecorded' && type !== 'AcceptanceLate' && type !== 'AnswerLate'

function saidIn(event: ComplaintEvent): string | null {
  switch (event.type) {
    case 'ComplaintAccepted':
      return event.matter
    case 'ComplaintDeclined':
      return event.reasons
    case 'OwnSideStated':
      return event.statement
    case 'InvestigationRecorded':
      return event.findings
    case 'ComplaintAnswered':
      return event.answer
    default:
      return null
  }
}
