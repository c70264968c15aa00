import type { EventRule, TimeRule } from '../rule.ts'
import { bareRefusal } from './bare-refusal.ts'
import { beyondAuthority } from './beyond-authority.ts'
import { beyondStatutoryLimit } from './beyond-statutory-limit.ts'
import { finishedUnpaid } from './finished-unpaid.ts'
import { grantedOutOfTurn } from './granted-out-of-turn.ts'
import { groundlessSuspension } from './groundless-suspension.ts'
import { handedBack } from './handed-back.ts'
import { lateAcceptance } from './late-acceptance.ts'
import { lateDecision } from './late-decision.ts'
import { lateDelivery } from './late-delivery.ts'
import { lateForwarding } from './late-forwarding.ts'
import { lateHearing } from './late-hearing.ts'
import { lateInspectors } from './late-inspectors.ts'
import { lateObjection } from './late-objection.ts'
import { lateOpinion } from './late-opinion.ts'
import { lateRevocation } from './late-revocation.ts'
import { lateStep } from './late-step.ts'
import { lawActed } from './law-acted.ts'
import { loneInspector } from './lone-inspector.ts'
import { outsideCirculation } from './outside-circulation.ts'
import { ownInterest } from './own-interest.ts'
import { partialPresider } from './partial-presider.ts'
import { partyNotTold } from './party-not-told.ts'
import { publicationFaults } from './publication-faults.ts'
import { revokedBeyondPower } from './revoked-beyond-power.ts'
import { sameHands } from './same-hands.ts'
import { secondCorrection } from './second-correction.ts'
import { shortHearingNotice } from './short-hearing-notice.ts'
import { silentAcceptance } from './silent-acceptance.ts'
import { slowInstantCase } from './slow-instant-case.ts'
import { stepOutOfOrder } from './step-out-of-order.ts'
import { suspendedTooLong } from './suspended-too-long.ts'
import { uncollectedPayment } from './uncollected-payment.ts'
import { unlawfulExtension } from './unlawful-extension.ts'
import { unlistedCharge } from './unlisted-charge.ts'
import { unlistedMaterial } from './unlisted-material.ts'
import { wrongAmount } from './wrong-amount.ts'
import { wrongCounter } from './wrong-counter.ts'

/** Rules that watch the clocks. */
export const timeRules: readonly TimeRule[] = [
  lateAcceptance,
  lateStep,
  lateDecision,
  beyondStatutoryLimit,
  lateDelivery,
  suspendedTooLong,
  lateForwarding,
  lateHearing,
  lateInspectors,
  slowInstantCase,
  lateOpinion,
  lateObjection,
  lateRevocation,
]

/** Rules that judge an act the moment it is stored. */
export const eventRules: readonly EventRule[] = [
  lawActed,
  silentAcceptance,
  unlawfulExtension,
  shortHearingNotice,
  stepOutOfOrder,
  loneInspector,
  beyondAuthority,
  revokedBeyondPower,
  partialPresider,
  secondCorrection,
  bareRefusal,
  groundlessSuspension,
  partyNotTold,
  sameHands,
  grantedOutOfTurn,
  unlistedCharge,
  wrongAmount,
  uncollectedPayment,
  finishedUnpaid,
  unlistedMaterial,
  publicationFaults,
  outsideCirculation,
  wrongCounter,
  handedBack,
  ownInterest,
]
