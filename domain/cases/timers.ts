// What the law does if nobody else does, and from which day on.
import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { addDays, type CivilDate } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import { acceptanceClock } from './clocks.ts'
import { checkCalledOn } from './commitment.ts'
import type { CaseCommand } from './commands.ts'
import { isRevocationOwed } from './falsehood.ts'
import { lapseAnnouncedOn, lastDayToCorrect } from './lapse.ts'
import { isLicensed, remindedOn, renewedBySilenceOn } from './renewal.ts'

/** The command each timer stands for. */
export const commandOfTimer = {
  'acceptance-due': { type: 'DeemAccepted' },
  'lapse-near': { type: 'AnnounceLapse' },
  'lapse-due': { type: 'LapseCase' },
  'promise-due': { type: 'MissTolerance' },
  'renewal-near': { type: 'RemindOfRenewal' },
  'renewal-due': { type: 'RenewBySilence' },
  'check-due': { type: 'CallForCheck' },
  'licence-expired': { type: 'CancelLicence', ground: 'expired', reasons: '有效期届满未延续' },
} as const satisfies Record<string, CaseCommand>
export type TimerKind = keyof typeof commandOfTimer
const timerKinds = Object.keys(commandOfTimer) as TimerKind[]

/** A timer and the first day on which it acts. */
export interface LawTimer {
  kind: TimerKind
  actsOn: CivilDate
}

/** The timers of a case as it stands. */
export function timersOf(state: ClockFacts, item: ServiceItem, calendar: CompiledCalendar): LawTimer[] {
  const acceptance = acceptanceClock(state, calendar)
  const { tolerated } = state
  const actsOn: Record<TimerKind, CivilDate | null> = {
    'acceptance-due': after(acceptance?.dueOn),
    'lapse-near': lapseAnnouncedOn(state, item, calendar),
    'lapse-due': after(lastDayToCorrect(state, item, calendar)),
    'promise-due': tolerated && !tolerated.missed ? after(tolerated.dueOn) : null,
    'renewal-near': isInForce(state) ? remindedOn(state, item, calendar) : null,
    'renewal-due': state.openCorrection === null ? renewedBySilenceOn(state) : null,
    'check-due': checkCalledOn(state),
    // What is owed to be revoked is not struck off before.
    'licence-expired':
      isInForce(state) && !isRevocationOwed(state) && isLicensed(item) ? after(state.licence?.validTo) : null,
  }
  const timers: LawTimer[] = []
  for (const kind of timerKinds) if (actsOn[kind] !== null) timers.push({ kind, actsOn: actsOn[kind] })
  return timers
}

const after = (lastOn: CivilDate | null | undefined): CivilDate | null => (lastOn ? addDays(lastOn, 1) : null)

const isInForce = ({ licence }: ClockFacts): boolean =>
  licence !== null && licence.revokedOn === null && licence.withdrawnOn === null && licence.cancelledOn === null
