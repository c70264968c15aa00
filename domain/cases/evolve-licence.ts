import type { CivilDate } from '../kernel/index.ts'
import { evolveCheck } from './evolve-commitment.ts'
import type { CaseEvent } from './events.ts'
import { settled } from './falsehood.ts'
import type { LicenceEvent } from './licence-events.ts'
import { runsEnded } from './runs-ended.ts'
import type { CaseLicence, CaseState } from './state.ts'

type Given = Pick<Extract<CaseEvent, { type: 'LicenceIssued' }>, 'licenceName' | 'validFrom' | 'validTo' | 'on'>

/** The licence as it is given. */
export function licenceGiven(
  { licenceName: name, validFrom, validTo, on: issuedOn }: Given,
  serial: number | null,
): CaseLicence {
  const ends = { revokedOn: null, withdrawnOn: null, cancelledOn: null }
  return { serial: serial ?? 0, name, issuedOn, validFrom, validTo, ...ends, renewalRemindedOn: null }
}

/** A case closes once: what happens to its licence later does not close it again. */
const closed = ({ closedOn, closedAt }: CaseState, on: CivilDate, at: string): Partial<CaseState> =>
  closedOn === null ? { closedOn: on, closedAt: at } : { closedOn, closedAt }

/** What happens to a licence makes of its case. What is taken back is no longer delivered. */
export function evolveLicence(
  state: CaseState,
  event: LicenceEvent,
  at: string,
  serial: number | null,
): Partial<CaseState> {
  const { on } = event
  const ended = (change: Partial<CaseLicence>) => ({
    licence: state.licence && { ...state.licence, ...change },
    ...closed(state, on, at),
  })
  switch (event.type) {
    case 'LicenceRevoked': {
      const { bannedUntil } = event
      const ban = bannedUntil === undefined ? {} : { ban: { article: 79, fromOn: on, untilOn: bannedUntil } as const }
      return { status: 'revoked', ...ended({ revokedOn: on }), ...settled(state, on), ...ban }
    }
    case 'RevocationForgone':
      return settled(state, on)
    case 'CheckCalled':
    case 'CommitmentChecked':
    case 'FalsehoodFound':
      return evolveCheck(state, event)
    case 'LicenceWithdrawn':
      return { status: 'licence-withdrawn', ...ended({ withdrawnOn: on }) }
    case 'LicenceCancelled':
      return { status: 'licence-cancelled', ...ended({ cancelledOn: on }) }
    case 'RenewalReminded':
      return { licence: state.licence && { ...state.licence, renewalRemindedOn: on } }
    case 'LicenceRenewedBySilence':
      return {
        ...runsEnded(state, on, at),
        ...{ status: 'issued', licence: licenceGiven(event, serial), decidedOn: on, decidedAt: at },
      }
  }
}
