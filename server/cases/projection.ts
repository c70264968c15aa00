import {
  confidenceOf,
  isHolderWithheld,
  openSuspension,
  tellingsOf,
  waitsFor,
  type CaseEvent,
  type CaseFacts,
  type CaseLicence,
  type CaseState,
  type HandedIn,
} from '#domain/cases/index.ts'
import { decisionLevelOf } from '#domain/catalogue/index.ts'
import { upsert, type Projection } from '../kernel/append.ts'
import type { Projected } from '../kernel/event-store.ts'
import { clockColumns, timerRows } from './clock-columns.ts'

/** The columns of table `case_row`. */
export const caseColumns = [
  'id', 'version', 'status', 'waiting_for', 'item_code', 'item_version', 'department_code', 'window_code', 'applicant_id',
  'opened_by', 'channel', 'about_licence', 'purpose', 'received_on', 'serial', 'drafted_at', 'submitted_at', 'accepted_at',
  'accepted_on', 'promised_due_on', 'statutory_due_on', 'decided_on', 'closed_on', 'due_on', 'sort_on', 'suspended_for',
  'told_until', 'last_at', 'calendar_version', 'decision_level', 'amounts', 'recused', 'reviewed_by', 'decided_at_window',
  'promise_broken_on', 'objection_due_on', 'runs_until',
] as const // prettier-ignore

/** What a case says of its licence; those of stages say more. */
export const licenceColumns = [
  'case_id', 'department_code', 'item_code', 'holder_id', 'year', 'serial', 'name', 'issued_on', 'valid_from', 'valid_to',
  'revoked_on', 'withdrawn_on', 'cancelled_on', 'follows', 'purpose', 'holder_withheld',
] as const // prettier-ignore

/** Of a ban from applying again, with what it came of. */
export const banColumns = ['case_id', 'item_code', 'party_id', 'article', 'from_on', 'until_on'] as const

/** What the public is told of a hearing (Licensing Law Art. 48). */
export const hearingColumns = [
  'case_id', 'basis', 'held_on', 'begins', 'place', 'is_open', 'presider_id', 'announced_on', 'announced_at',
  'postponed_from',
] as const // prettier-ignore

/** The papers of a case: what is not among them any more is its owner's alone again. */
const papers: Projection = {
  name: 'case_file',
  withoutRows: 'papers_taken_out as (delete from case_file where case_id = $1::uuid)',
  sql: ({ rows }) => `papers as (
      select case_id, file_id, material, mark from jsonb_populate_recordset(null::case_file, ${rows}::jsonb)),
    papers_taken_out as (
      delete from case_file where case_id = $1::uuid and (file_id, material) not in (select file_id, material from papers)),
    papers_handed_in as (
      insert into case_file (case_id, file_id, material, mark) select case_id, file_id, material, mark from papers
      on conflict (case_id, file_id, material) do update set mark = excluded.mark
        where case_file.mark is distinct from excluded.mark)`,
}

/** The tables the case log is mirrored in, in the order their rows are passed. */
export const caseProjections: readonly Projection[] = [
  upsert('case_row', 'id', caseColumns),
  upsert('licence', 'case_id', licenceColumns),
  upsert('ban', 'case_id', banColumns),
  upsert('hearing', 'case_id', hearingColumns),
  papers,
]

/** The answers authority may be limited by; null where there are none. */
const amountsOf = (facts: CaseState['application']['facts']): Record<string, number> | null => {
  const amounts = Object.entries(facts).filter((fact): fact is [string, number] => typeof fact[1] === 'number')
  return amounts.length > 0 ? Object.fromEntries(amounts) : null
}

/** The row of a case: a function of its state, the pinned item and calendar, and nothing else. */
export function caseRow(
  state: CaseState,
  { item, calendar }: Pick<CaseFacts, 'item' | 'calendar'>,
  id: string,
  version: number,
) {
  return {
    id,
    version,
    ...clockColumns(state, { item, calendar }),
    status: state.status,
    waiting_for: waitsFor(state),
    item_code: state.itemCode,
    item_version: state.itemVersion,
    department_code: item.departmentCode,
    window_code: state.windowCode,
    applicant_id: state.applicantId,
    opened_by: state.openedBy,
    channel: state.channel,
    about_licence: state.about?.licence ?? null,
    purpose: state.about?.purpose ?? null,
    received_on: state.receivedOn,
    serial: state.status === 'submitted' || state.receivedOn !== null ? state.serial : null,
    drafted_at: state.draftedAt,
    submitted_at: state.submittedAt,
    accepted_at: state.acceptedAt,
    accepted_on: state.acceptedOn,
    decided_on: state.decidedOn,
    closed_on: state.closedOn,
    suspended_for: state.status === 'suspended' ? (openSuspension(state)?.procedure ?? null) : null,
    last_at: state.lastAt,
    calendar_version: state.calendarVersion,
    decision_level: decisionLevelOf(item, state.application.facts).level,
    amounts: amountsOf(state.application.facts),
    recused: state.recused,
    reviewed_by: state.reviewedBy,
    decided_at_window: state.decidedAtWindow,
    promise_broken_on: state.commitment?.outcome === 'broken' ? state.commitment.checkedOn : null,
  }
}

export type CaseRow = ReturnType<typeof caseRow>

/** What the tables hold of a case: a function of its state, the pinned item and calendar, and nothing else. */
export function mirrorOf(
  state: CaseState,
  facts: Pick<CaseFacts, 'item' | 'calendar'>,
  id: string,
  version: number,
): Pick<Projected, 'rows' | 'timers'> {
  const { licence, ban, hearing } = state
  return {
    rows: {
      case_row: [caseRow(state, facts, id, version)],
      licence: licence ? [licenceRow(state, licence, facts.item.departmentCode, id)] : [],
      ban: ban
        ? [
            {
              case_id: id,
              item_code: state.itemCode,
              party_id: state.applicantId,
              article: ban.article,
              from_on: ban.fromOn,
              until_on: ban.untilOn,
            },
          ]
        : [],
      hearing: hearing ? hearingRows(hearing, id) : [],
      case_file: papersOf(state).map((paper) => ({
        case_id: id,
        file_id: paper.fileId,
        material: paper.material,
        mark: confidenceOf(paper, facts.item),
      })),
    },
    timers: timerRows(state, facts),
  }
}

/** A hearing from its notice on; whether it is still to be held its case says. */
const hearingRows = ({ announced, heldOn, presider }: NonNullable<CaseState['hearing']>, id: string) =>
  announced === null
    ? []
    : [
        {
          case_id: id,
          basis: announced.basis,
          held_on: heldOn,
          begins: announced.time,
          place: announced.place,
          is_open: announced.isOpen,
          presider_id: presider?.id ?? null,
          announced_on: announced.on,
          announced_at: announced.at,
          postponed_from: announced.postponedFrom,
        },
      ]

/** What was handed in, and the scan of what was signed for on paper. */
const papersOf = ({
  application: { materials },
  delivery,
}: CaseState): Pick<HandedIn, 'material' | 'fileId' | 'mark'>[] =>
  delivery?.paper ? [...materials, { material: 'delivery-receipt', fileId: delivery.paper.fileId }] : materials

/** What a change of a case writes beside its events. */
export function projectCase(
  after: CaseState,
  facts: CaseFacts,
  id: string,
  version: number,
  events: readonly CaseEvent[],
): Projected {
  return {
    ...mirrorOf(after, facts, id, version),
    outbox: [
      ...tellingsOf(events, after).map((kind) => ({
        kind: 'notice',
        dedupeKey: `${id}/${version}/${kind}`,
        payload: { caseId: id, partyId: after.applicantId, kind, at: facts.at },
      })),
      ...newsForProject(after, id, version, events),
      ...asksForFees(after, facts, id, version, events),
    ],
  }
}

/** What moves a project on: a result, or that there will be none. */
const endsForProject: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'LicenceIssued',
  'ResultDelivered',
  'CaseRefused',
  'AcceptanceRefused',
  'CaseWithdrawn',
  'CaseLapsed',
])

function newsForProject({ project }: CaseState, caseId: string, version: number, events: readonly CaseEvent[]) {
  if (project === null || !events.some(({ type }) => endsForProject.has(type))) return []
  return [{ kind: 'project', dedupeKey: `project ${project} ${caseId} ${version}`, payload: { projectId: project } }]
}

/**
 * What a bill may hold is looked at when it is granted, and once more after it was said to wait: the bill may have been paid in
 * between.
 */
function asksForFees(
  { status, project }: CaseState,
  { item }: CaseFacts,
  id: string,
  version: number,
  events: readonly CaseEvent[],
) {
  const mayBeHeld = project !== null || item.fees.some(({ paidFirst }) => paidFirst !== undefined)
  if (status !== 'granted' || !mayBeHeld || !events.some(({ type }) => asking.has(type))) return []
  return [{ kind: 'fee-held', dedupeKey: `fee-held ${id} ${version}`, payload: { subjectId: id } }]
}

const asking: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'CaseGranted',
  'UpperDecisionRecorded',
  'PaymentAwaited',
])

function licenceRow(
  { applicantId, itemCode, about, objection }: CaseState,
  licence: CaseLicence,
  departmentCode: string,
  id: string,
) {
  return {
    case_id: id,
    department_code: departmentCode,
    item_code: itemCode,
    holder_id: applicantId,
    year: Number(licence.issuedOn.slice(0, 4)),
    serial: licence.serial === 0 ? null : licence.serial,
    name: licence.name,
    issued_on: licence.issuedOn,
    valid_from: licence.validFrom,
    valid_to: licence.validTo,
    revoked_on: licence.revokedOn,
    withdrawn_on: licence.withdrawnOn,
    cancelled_on: licence.cancelledOn,
    follows: about?.licence ?? null,
    purpose: about?.purpose ?? null,
    holder_withheld: isHolderWithheld({ objection }),
  }
}
