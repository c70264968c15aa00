import type { Recorded } from '../../kernel/index.ts'
import type { CardEvent, CardEventType } from './events.ts'
import type { CardState } from './state.ts'

type Of<Type extends CardEventType> = Extract<CardEvent, { type: Type }>
type Steps = { [Type in CardEventType]: (state: CardState, event: Of<Type>, at: string) => Partial<CardState> }

const fresh = {
  status: 'raised',
  told: [],
  notifiedAt: null,
  acknowledgeBy: null,
  acknowledgedAt: null,
  acknowledgementMissed: false,
  appealBy: null,
  reviewBy: null,
  reviewOverdue: false,
  questioned: null,
  outage: null,
  againAt: null,
  decidedAt: null,
} as const satisfies Partial<CardState>

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  CardRaised: (_, { finding, settingsVersion }, at) => ({
    finding,
    settingsVersion,
    level: finding.level,
    raisedAt: at,
  }),
  CardNotified: ({ level }, { told, acknowledgeBy, appealBy }, at) => ({
    status: level === 'investigate' ? 'under-investigation' : 'notified',
    told,
    acknowledgeBy,
    appealBy,
    notifiedAt: at,
  }),
  CardAcknowledged: (_, __, at) => ({ status: 'acknowledged', acknowledgedAt: at }),
  CardExplained: ({ acknowledgedAt }, { reviewBy }, at) => ({
    status: 'explained',
    reviewBy,
    acknowledgedAt: acknowledgedAt ?? at,
  }),
  CardAppealed: ({ acknowledgedAt }, { reviewBy }, at) => ({
    status: 'appealed',
    reviewBy,
    acknowledgedAt: acknowledgedAt ?? at,
  }),
  CardUpheld: (_, __, at) => ({ status: 'upheld', decidedAt: at }),
  CancellationProposed: ({ status: from }, { reason, by }) => ({
    status: 'awaiting-approval',
    proposal: { what: 'cancel', level: null, reason, by: by.id, from },
  }),
  DowngradeProposed: ({ status: from }, { level, reason, by }) => ({
    status: 'awaiting-approval',
    proposal: { what: 'downgrade', level, reason, by: by.id, from },
  }),
  ProposalRejected: ({ proposal, status }, { appealBy }) => ({
    status: proposal?.from ?? status,
    proposal: null,
    appealBy,
  }),
  CardCancelled: (_, __, at) => ({ status: 'cancelled', proposal: null, decidedAt: at }),
  CardDowngraded: (_, { level }, at) => ({ status: 'downgraded', level, proposal: null, decidedAt: at }),
  InvestigationDismissed: (_, __, at) => ({ status: 'dismissed', decidedAt: at }),
  // It is told anew, now to those whom it concerns.
  InvestigationCharged: (_, { level }) => ({ status: 'raised', level, told: [], notifiedAt: null }),
  AcknowledgementMissed: () => ({ acknowledgementMissed: true }),
  ReviewOverdue: () => ({ reviewOverdue: true }),
  WarningWithdrawn: (_, { againAt }, at) => ({ status: 'withdrawn', decidedAt: at, proposal: null, againAt }),
  CardQuestioned: (_, { reason }) => ({ questioned: reason }),
  CardExempted: (_, { outage, againAt }, at) => ({
    status: 'exempted',
    outage,
    decidedAt: at,
    proposal: null,
    againAt,
  }),
  // It came due after all: it begins anew, and is told anew.
  CardReinstated: (_, { finding }) => ({ ...fresh, finding, level: finding.level }),
  PointsPosted: ({ entries }, posted) => ({ entries: [...entries, ...posted.entries] }),
}

/** The card after one more entry of its stream. */
export function evolveCard(state: CardState, { event, at }: Recorded<CardEvent>): CardState {
  const step = steps[event.type] as (state: CardState, event: CardEvent, at: string) => Partial<CardState>
  return { ...state, ...step(state, event, at) }
}
