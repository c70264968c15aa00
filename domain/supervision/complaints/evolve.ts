import type { Recorded } from '../../kernel/index.ts'
import type { ComplaintEvent, ComplaintEventType } from './events.ts'
import type { ComplaintState } from './state.ts'

type Of<Type extends ComplaintEventType> = Extract<ComplaintEvent, { type: Type }>
type Stamp = Pick<Recorded<ComplaintEvent>, 'at' | 'serial'>
type Steps = {
  [Type in ComplaintEventType]: (state: ComplaintState, event: Of<Type>, stamp: Stamp) => Partial<ComplaintState>
}

/** What each event changes. The compiler keeps it complete. */
const steps: Steps = {
  ComplaintLodged: (_, { type: _type, by: _by, acceptBy, ...grievance }, { at, serial }) => ({
    ...{ status: 'lodged', grievance, acceptBy, lodgedAt: at, serial },
  }),
  ComplaintAccepted: (_, { investigator, matter, answerBy }) => ({
    ...{ status: 'accepted', investigator, matter, answerBy },
  }),
  ComplaintDeclined: (_, { reasons }, { at }) => ({ status: 'declined', answer: reasons, endedAt: at }),
  OwnSideStated: (_, { statement }) => ({ statement }),
  InvestigationRecorded: (_, { findings, proposed }) => ({ status: 'investigated', findings, proposed }),
  ComplaintAnswered: (_, { outcome, answer, part, severity, persons }, { at }) => ({
    ...{ status: 'answered', outcome, answer, endedAt: at },
    verdict: { outcome, part, severity, persons },
  }),
  AnotherLookRequested: (before, { sealedAgain, acceptBy }) => ({
    ...{ status: 'lodged', acceptBy, acceptanceLate: false, answerBy: null, answerLate: false, endedAt: null },
    ...{ askedAgain: true, sealedAgain, lookedBefore: before.investigator, investigator: undefined },
    ...{ statement: null, findings: null, proposed: null, outcome: null },
    ...{ verdict: null, verdictBefore: before.verdict },
    ...{ lateBefore: before.lateBefore || before.acceptanceLate || before.answerLate },
  }),
  AcceptanceLate: () => ({ acceptanceLate: true }),
  AnswerLate: () => ({ answerLate: true }),
}

/** The complaint after one more entry of its stream. */
export function evolveComplaint(
  state: ComplaintState,
  { event, at, serial }: Recorded<ComplaintEvent>,
): ComplaintState {
  const step = steps[event.type] as (
    state: ComplaintState,
    event: ComplaintEvent,
    stamp: Stamp,
  ) => Partial<ComplaintState>
  return { ...state, ...step(state, event, { at, serial }) }
}
