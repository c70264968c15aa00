import type { CivilDate } from '../kernel/index.ts'
import type { LicenceEvent } from './licence-events.ts'
import type { CaseState, CommitmentState } from './state.ts'

/** The promise a case is accepted on; null where every paper was there. */
export const promisedIn = ({ committed }: { committed?: readonly string[] }): CommitmentState | null =>
  committed === undefined
    ? null
    : { materials: committed, checkFrom: null, called: false, putRightBy: null, outcome: null, checkedOn: null }

/** A grant on a promise is checked afterwards. */
export const checkedFrom = ({ commitment }: CaseState, checkFrom: CivilDate): Pick<CaseState, 'commitment'> => ({
  commitment: commitment && { ...commitment, checkFrom },
})

type CheckEvent = Extract<LicenceEvent, { type: 'CheckCalled' | 'CommitmentChecked' | 'FalsehoodFound' }>

/** What a check makes of a case: kept and done with, to be looked at again, or false, so that revocation is owed. */
export function evolveCheck(state: CaseState, event: CheckEvent): Partial<CaseState> {
  const { commitment } = state
  const { on } = event
  const found = { falsehood: state.falsehood ?? { foundOn: on, settledOn: null } }
  switch (event.type) {
    case 'CheckCalled':
      return { commitment: commitment && { ...commitment, called: true } }
    case 'FalsehoodFound':
      return found
    case 'CommitmentChecked': {
      const { outcome, putRightBy } = event
      if (outcome === 'put-right')
        return {
          commitment: commitment && { ...commitment, called: false, putRightBy, checkFrom: putRightBy, checkedOn: on },
        }
      return {
        commitment: commitment && { ...commitment, outcome, checkedOn: on },
        ...(outcome === 'broken' && found),
      }
    }
  }
}
