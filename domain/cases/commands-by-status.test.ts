import { describe, expect, it, test } from 'vitest'
import { Value } from 'typebox/value'
import {
  actors,
  answerWhenAllElseSpeaksFor,
  caseAfter,
  circumstances,
  exportPermit,
  factsFor,
  historyTo,
  lawfulCommands,
  recorded,
  stallPermit,
  toyItems,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { ServiceItem } from '../catalogue/index.ts'
import { Refusal } from '../kernel/index.ts'
import { levels, type Level, type Role } from '../organisation/index.ts'
import { availableCommands } from './available-commands.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import { decide } from './decide.ts'
import type { CaseEvent, CaseEventType } from './events.ts'
import { statuses, type Status } from './status.ts'

const everyRole = Object.keys(actors) as (Role | 'timer')[]
const everyCommand = Object.keys(lawfulCommands) as CaseCommandType[]

const letters: Record<string, string> = { applicant: 'A', agent: 'G', clerk: 'C', reviewer: 'R', 'deputy-head': 'D', head: 'H', 'centre-manager': 'M', timer: 'T' } // prettier-ignore

const hearingRight = { RequestHearing: 'AGC', WaiveHearing: 'AGC' }
const parties = {
  TellInterestedParty: 'CRDH',
  RecordStatement: 'CRDH',
  NameInspectors: 'CRDH',
  RecordSiteInspection: 'CRDH',
}
const beforeDecision = {
  StartSpecialProcedure: 'CRDH',
  ExtendDecision: 'H',
  TellHearingRight: 'CRDH',
  ScheduleHearing: 'CRDH',
  ...hearingRight,
  ...parties,
}

/** What is found after a licence was given. */
const checks = { CheckCommitment: 'CRDH', FindFalse: 'CRDH', CallForCheck: 'T' }

/** What is published, and the say of the applicant’s side in it. */
const publication = { ObjectToPublication: 'AGC', DecideObjection: 'H' } as const

/** What time and promises bring about while a case is open. */
const whileOpen = { SupplyTolerated: 'AGC', MissTolerance: 'T', RenewBySilence: 'T' } as const

/** Who may do what, written by hand: Applicant, aGent, Clerk, Reviewer, Deputy head, Head, centre Manager, Timer; nobody else, ever. */
const mayDo: Record<Status, Partial<Record<CaseCommandType, string>>> = {
  draft: { SaveDraft: 'AGC', SubmitCase: 'AGC', WithdrawCase: 'AGC' },
  submitted: { ReceiveCase: 'CR', RecuseOneself: 'CRDH', DeemAccepted: 'T', RenewBySilence: 'T', WithdrawCase: 'AGC' },
  received: {
    RequestCorrection: 'CR',
    RecuseOneself: 'CRDH',
    AcceptCase: 'CR',
    RefuseAcceptance: 'CR',
    DeemAccepted: 'T',
    RenewBySilence: 'T',
    WithdrawCase: 'AGC',
  },
  'awaiting-correction': {
    SupplementCase: 'AGC',
    RecuseOneself: 'CRDH',
    AnnounceLapse: 'T',
    LapseCase: 'T',
    WithdrawCase: 'AGC',
  },
  'in-review': {
    ReviewStep: 'CRDH',
    RecuseOneself: 'CRDH',
    ...beforeDecision,
    ...whileOpen,
    WithdrawCase: 'AGC',
  },
  'awaiting-decision': {
    RecuseOneself: 'CRDH',
    GrantCase: 'CRDH',
    RefuseCase: 'CRDH',
    ForwardCase: 'CRDH',
    ...beforeDecision,
    ...whileOpen,
    WithdrawCase: 'AGC',
  },
  suspended: {
    RecuseOneself: 'CRDH',
    EndSpecialProcedure: 'CRDH',
    PostponeHearing: 'CRDH',
    RecordHearing: 'CRDH',
    ...hearingRight,
    ...parties,
    ...whileOpen,
    WithdrawCase: 'AGC',
  },
  forwarded: { RecordUpperDecision: 'CRDH', ...whileOpen, WithdrawCase: 'AGC' },
  granted: {
    IssueLicence: 'CRDH',
    DeliverResult: 'CRM',
    SupplyTolerated: 'AGC',
    MissTolerance: 'T',
    FollowPayment: 'T',
    ...publication,
  },
  refused: { DeliverResult: 'CRM' },
  issued: {
    ...checks,
    ...publication,
    DeliverResult: 'CRM',
    RevokeLicence: 'H',
    ForgoRevocation: 'H',
    WithdrawLicence: 'H',
    CancelLicence: 'HT',
    RemindOfRenewal: 'T',
  },
  delivered: {
    ...checks,
    ...publication,
    RevokeLicence: 'H',
    ForgoRevocation: 'H',
    WithdrawLicence: 'H',
    CancelLicence: 'HT',
    RemindOfRenewal: 'T',
  },
  'not-accepted': {},
  withdrawn: {},
  lapsed: { ReopenCase: 'C' },
  revoked: publication,
  'licence-withdrawn': publication,
  'licence-cancelled': publication,
}

function expectedCommands(status: Status, role: Role | 'timer'): CaseCommandType[] {
  const letter = letters[role]
  return everyCommand.filter((type) => letter !== undefined && mayDo[status][type]?.includes(letter))
}

function reasonToRefuse(type: CaseCommandType, status: Status, role: Role | 'timer'): string {
  if (type === 'DraftCase') return 'case-exists'
  // The clerk of the table opened the draft; to the rest of the office it does not exist yet.
  if (status === 'draft' && !['applicant', 'agent', 'clerk', 'timer'].includes(role)) return 'case-not-found'
  if (status === 'suspended' && expectedCommands('awaiting-decision', role).includes(type)) return 'suspended'
  const isUndecided = undecided.includes(status)
  // The issuing window sees results, and the statuses on the way to them not at all.
  if (letters[role] === undefined || (role === 'centre-manager' && !decidedStatuses.includes(status)))
    return 'case-not-found'
  if (type === 'DeliverResult' && expectedCommands('issued', role).includes(type))
    return status === 'delivered' ? 'delivered-already' : isUndecided ? 'result-not-ready' : 'not-possible-now'
  return 'not-possible-now'
}

const undecided: readonly Status[] = [
  ...[
    'draft',
    'submitted',
    'received',
    'awaiting-correction',
    'in-review',
    'awaiting-decision',
    'suspended',
    'forwarded',
  ],
] as Status[]
const decidedStatuses: readonly Status[] = [
  ...['granted', 'refused', 'issued', 'delivered', 'revoked', 'licence-withdrawn', 'licence-cancelled'],
] as Status[]

/** The command each event of a toy history answers. */
const commandBehind: Partial<Record<CaseEventType, CaseCommandType>> = {
  CaseDrafted: 'DraftCase',
  CaseSubmitted: 'SubmitCase',
  CaseReceived: 'ReceiveCase',
  CorrectionRequested: 'RequestCorrection',
  CaseAccepted: 'AcceptCase',
  AcceptanceRefused: 'RefuseAcceptance',
  StepReviewed: 'ReviewStep',
  CaseGranted: 'GrantCase',
  CaseRefused: 'RefuseCase',
  LicenceIssued: 'IssueLicence',
  ResultDelivered: 'DeliverResult',
  CaseWithdrawn: 'WithdrawCase',
  LicenceRevoked: 'RevokeLicence',
  CaseLapsed: 'LapseCase',
  CaseForwarded: 'ForwardCase',
  LicenceWithdrawn: 'WithdrawLicence',
  LicenceCancelled: 'CancelLicence',
}

/** The command an event answers, with what it says. */
function commandOf(event: CaseEvent): CaseCommand {
  if (event.type === 'SpecialProcedureStarted') {
    const { procedure, ground, told } = event
    return { type: 'StartSpecialProcedure', procedure, ground, days: told.value, unit: told.unit }
  }
  return { ...event, type: commandBehind[event.type] } as CaseCommand
}

describe.each(statuses)('a case that is %s', (status) => {
  it.each([actors.applicant, actors.clerk])('got there lawfully, opened by the $role', (opener) => {
    const history = historyTo(status, opener)
    recorded(history).forEach(({ event, at }, index) => {
      // Only what the upper organ decides is sent up; the story is otherwise the same.
      const item = status === 'forwarded' ? { ...stallPermit, kind: exportPermit.kind } : stallPermit
      given(history.slice(0, index)).when(commandOf(event), factsFor(event.by, { at, item })).then([event])
    })
    expect(caseAfter(history).status).toBe(status)
  })

  test.each(everyRole)('lets a %s do what the table says and nothing else', (role) => {
    const expected = expectedCommands(status, role)
    expect(availableCommands(status, role).toSorted()).toEqual(expected.toSorted())
    for (const type of everyCommand) {
      const said = answerWhenAllElseSpeaksFor(type, status, role)
      const code = said instanceof Refusal ? said.code : 'allowed'
      expect(`${type}: ${code}`).toBe(
        `${type}: ${expected.includes(type) ? 'allowed' : reasonToRefuse(type, status, role)}`,
      )
    }
  })
})

describe('a case nobody opened', () => {
  test.each(everyRole)('does not exist for a %s', (role) => {
    for (const type of everyCommand.filter((command) => command !== 'DraftCase')) {
      given([]).when(lawfulCommands[type], factsFor(actors[role])).thenRefused('case-not-found')
    }
  })
})

/** The lowest delegated authority that suffices. */
const authorityNeeded: [CaseCommandType, Status, Level][] = [
  ['ReceiveCase', 'submitted', 'receive-only'],
  ['RequestCorrection', 'received', 'accept'],
  ['AcceptCase', 'received', 'accept'],
  ['RefuseAcceptance', 'received', 'accept'],
  ['ReviewStep', 'in-review', 'review'],
  ['GrantCase', 'awaiting-decision', 'decide'],
  ['RefuseCase', 'awaiting-decision', 'decide'],
  ['IssueLicence', 'granted', 'decide'],
  ['DeliverResult', 'issued', 'receive-only'],
  ['RevokeLicence', 'delivered', 'decide-and-seal'],
  ['ForgoRevocation', 'delivered', 'decide-and-seal'],
  ['WithdrawLicence', 'delivered', 'decide-and-seal'],
  ['CancelLicence', 'delivered', 'decide-and-seal'],
  ['FindFalse', 'delivered', 'review'],
  ['ReopenCase', 'lapsed', 'accept'],
  ['ForwardCase', 'awaiting-decision', 'decide'],
  ['RecordUpperDecision', 'forwarded', 'accept'],
]

test.each(authorityNeeded)('%s on a case that is %s needs authority to %s', (type, status, needed) => {
  const actor = status === 'delivered' ? actors.head : actors.clerk
  for (const authority of [null, ...levels]) {
    const said = decide(
      lawfulCommands[type],
      caseAfter(historyTo(status)),
      factsFor(actor, { ...circumstances[type], authority }),
    )
    const suffices = authority !== null && levels.indexOf(authority) >= levels.indexOf(needed)
    expect(said instanceof Refusal ? said.code : 'allowed').toBe(suffices ? 'allowed' : 'no-authority')
  }
})

test.each(toyItems)('the toy item $nameEn is one a catalogue would publish', (item) => {
  expect(Value.Check(ServiceItem, item)).toBe(true)
})
