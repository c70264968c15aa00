import { inSituation } from '#domain/catalogue/index.ts'
import { licenceNumber, verifyAddress, type Licence } from '#domain/licences/index.ts'
import type { DocumentFacts } from './document-facts.ts'
import { documentNumber } from './document-number.ts'
import type { Written } from './documents-of.ts'
import type { Block, Letter } from './letter.ts'
import { cancellationBody, forgoneBody, renewalBody, withdrawalBody } from './letters/after-licence.ts'
import { forwardingBody, upperDecisionBody } from './letters/forwarding.ts'
import { acceptanceBody, correctionBody, nonAcceptanceBody, receiptBody } from './letters/intake.ts'
import { checkBody, commitmentBody } from './letters/commitment.ts'
import {
  hearingAnnouncementBody,
  hearingMinutesBody,
  hearingNoticeBody,
  hearingPostponedBody,
  hearingRightBody,
  hearingRightOfPartyBody,
} from './letters/hearing.ts'
import { lapseBody, promiseBody, promiseMissedBody } from './letters/lapse.ts'
import { licenceBody } from './letters/licence.ts'
import { deliveryBody, grantBody, refusalBody } from './letters/outcome.ts'
import { objectionBody } from './letters/publication.ts'
import { interestedPartyBody, statementBody } from './letters/parties.ts'
import { revocationBody } from './letters/revocation.ts'
import { siteInspectionBody } from './letters/site-inspection.ts'
import { extensionBody, specialProcedureBody } from './letters/special.ts'
import { nameOf } from './letters/wording.ts'
import { titleOf } from './titles.ts'

type Numbering = Pick<DocumentFacts, 'department'>

/** The number printed on a document (文号); a licence has that of the register. */
export function numberOf({ kind, nth, event, state }: Written, { department: { word } }: Numbering): string {
  if (kind === 'licence' && (event.type === 'LicenceIssued' || event.type === 'LicenceRenewedBySilence'))
    return licenceNumber({ word, year: Number(event.on.slice(0, 4)), serial: state.licence?.serial ?? 0 })
  if (kind === 'licence' || state.receivedOn === null || state.serial === null)
    throw new Error(`no number for a ${kind} of a case never received`)
  return documentNumber({ word, kind, nth, receivedOn: state.receivedOn, serial: state.serial })
}

/** A document as it stands on paper. `all` are the case's documents: a delivery record names those it delivers. */
export function documentOf(written: Written, known: DocumentFacts, all: readonly Written[]): Letter {
  const { kind, event, state } = written
  const facts = { ...known, item: inSituation(known.item, state.application.situation) }
  const { item, department, caseNumber, publicOrigin } = facts
  const asLicence = kind === 'licence'
  return {
    layout: asLicence && item.result.kind === 'certificate' ? 'certificate' : 'letter',
    department: department.name,
    title: titleOf(written, item).title,
    number: numberOf(written, facts),
    caseNumber,
    on: 'on' in event ? event.on : (state.receivedOn ?? ''),
    to: addresseeOf(written, facts),
    blocks: bodyOf(written, facts, all),
    foot: `办件编号 ${caseNumber} · 办理地点 ${placeOf(written, facts)}`,
    code:
      asLicence && facts.licence
        ? { address: verifyAddress(publicOrigin, facts.licence.payload), label: '扫码验证真伪' }
        : { address: `${publicOrigin}/tracking?number=${caseNumber}`, label: '扫码查询办理进度' },
    watermark: '',
  }
}

/** Records are addressed to nobody: they are signed and filed. */
const records = new Set<Written['kind']>([
  'delivery',
  'promise',
  'commitment',
  'statement',
  'hearing-announcement',
  'hearing-minutes',
  'site-inspection',
])

/**
 * To whom it is written: an opinion to the upper organ, a notice to whom it concerns, an announcement to nobody by name,
 * everything else to the applicant.
 */
function addresseeOf({ kind, event, state, nth }: Written, facts: DocumentFacts): string {
  if (event.type === 'CaseForwarded') return event.upperOrgan
  if (kind === 'hearing-right-of-party') return state.interestedParties[nth - 1]?.name ?? ''
  if (event.type === 'InterestedPartyTold') return event.name
  return records.has(kind) ? '' : nameOf(facts)
}

function bodyOf(written: Written, facts: DocumentFacts, all: readonly Written[]): Block[] {
  const { event, state, kind, document } = written
  if (kind === 'commitment') return commitmentBody(state, facts)
  if (kind === 'hearing-announcement')
    return hearingAnnouncementBody(event, state, closedBecauseIn(all, written), facts)
  switch (event.type) {
    case 'CaseSubmitted':
      return receiptBody(event, state, facts)
    case 'CorrectionRequested':
      return correctionBody(event, state, facts)
    case 'CaseLapsed':
      return lapseBody(event, facts)
    case 'CaseAccepted':
      return kind === 'promise' ? promiseBody(event, facts) : acceptanceBody(event, state, facts)
    case 'CaseDeemedAccepted':
      return acceptanceBody(event, state, facts)
    case 'ToleranceMissed':
      return promiseMissedBody(event, facts)
    case 'AcceptanceRefused':
      return nonAcceptanceBody(event, facts)
    case 'CaseForwarded':
      return forwardingBody(event, state, facts)
    case 'UpperDecisionRecorded':
      return upperDecisionBody(event, facts)
    case 'CaseGranted':
      return grantBody(event, state, facts)
    case 'CaseRefused':
      return refusalBody(event, state, facts)
    case 'LicenceIssued':
      return licenceBody(event, registered(facts), facts)
    case 'ResultDelivered':
      return deliveryBody(event, deliveredBy(all, facts), placeOf({ state }, facts), facts)
    default:
      return (
        specialBodyOf(written, facts) ??
        bodyAfterLicence(written, licenceNumberIn(all, facts), facts) ??
        untold(document)
      )
  }
}

/** Why a hearing is not open to the public, as it was said when it was called; null of one that is. */
function closedBecauseIn(all: readonly Written[], { at }: Written): string | null {
  const called = all.findLast((one) => one.at <= at && one.event.type === 'HearingScheduled')?.event
  return called?.type === 'HearingScheduled' ? called.closedBecause : null
}

/** What interrupts a decision or comes before it, in writing. */
function specialBodyOf({ event, state, kind }: Written, facts: DocumentFacts): Block[] | undefined {
  switch (event.type) {
    case 'SpecialProcedureStarted':
      return specialProcedureBody(event, state, facts)
    case 'DecisionExtended':
      return extensionBody(event, state, facts)
    case 'InterestedPartyTold':
      return interestedPartyBody(event, facts)
    case 'StatementRecorded':
      return statementBody(event, state, facts)
    case 'HearingRightTold':
      return kind === 'hearing-right-of-party'
        ? hearingRightOfPartyBody(event, facts)
        : hearingRightBody(event, state, facts)
    case 'HearingScheduled':
      return hearingNoticeBody(event, state, facts)
    case 'HearingPostponed':
      return hearingPostponedBody(event, state, facts)
    case 'HearingRecorded':
      return hearingMinutesBody(event, state, facts)
    case 'SiteInspected':
      return siteInspectionBody(event, facts)
    default:
      return undefined
  }
}

/** The letters that tell what becomes of the licence of a number. */
function bodyAfterLicence({ event, state, kind }: Written, number: string, facts: DocumentFacts): Block[] | null {
  switch (event.type) {
    case 'LicenceRenewedBySilence':
      return kind === 'licence'
        ? licenceBody(event, registered(facts), facts)
        : renewalBody(event, state, number, facts)
    case 'CommitmentChecked':
      return checkBody(event, state, number, facts)
    case 'LicenceRevoked':
      return revocationBody(event, state, number, facts)
    case 'RevocationForgone':
      return forgoneBody(event, state, number, facts)
    case 'LicenceWithdrawn':
      return withdrawalBody(event, state, number, facts)
    case 'ObjectionDecided':
      return objectionBody(event, state, number, facts)
    case 'LicenceCancelled':
      return cancellationBody(event, state, number, facts)
    default:
      return null
  }
}

function untold(document: string): never {
  throw new Error(`${document} tells of nothing that is written`)
}

function registered({ licence }: DocumentFacts): Licence {
  if (licence === null) throw new Error('an issued licence is not in the register')
  return licence.licence
}

/** Where the case was handled when the letter was written: before anybody took it in, at the first window of its item. */
function placeOf({ state }: Pick<Written, 'state'>, { centre, windows, item }: DocumentFacts): string {
  const window = windows[state.windowCode ?? item.windowCodes[0] ?? '']
  return window === undefined ? centre : `${centre} ${window}`
}

/** The number of the case's licence, which a revocation takes back. */
function licenceNumberIn(all: readonly Written[], facts: DocumentFacts): string {
  const issued = all.find(({ kind }) => kind === 'licence')
  return issued ? numberOf(issued, facts) : ''
}

const delivered: ReadonlySet<string> = new Set(['grant', 'refusal', 'upper-decision', 'renewal', 'licence'])

/** What a delivery hands over: the decision, and the licence where there is one. */
function deliveredBy(all: readonly Written[], facts: DocumentFacts): string[] {
  return all
    .filter(({ kind }) => delivered.has(kind))
    .map((one) => `《${titleOf(one, facts.item).title}》${numberOf(one, facts)}`)
}
