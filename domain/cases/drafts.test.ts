import { describe, it, test } from 'vitest'
import {
  actors,
  completeApplication,
  emptyHanded,
  factsFor,
  historyTo,
  lawfulCommands,
  otherClerk,
  otherDepartment,
  stranger,
} from '#testing/fixtures/index.ts'
import { given } from '#testing/given-when-then.ts'
import { nationalCalendar } from '../calendar/index.ts'

const { DraftCase, SaveDraft, SubmitCase, SupplementCase, WithdrawCase } = lawfulCommands
const { applicant, agent, clerk } = actors
const opened = {
  type: 'CaseDrafted',
  itemCode: '0101',
  itemVersion: 1,
  applicantId: 'party-li',
  application: completeApplication,
} as const

describe('what a clerk does for a walk-in', () => {
  test.each([
    ['open a case', [], DraftCase],
    ['fill in a draft', historyTo('draft', clerk), SaveDraft],
    ['submit it', historyTo('draft', clerk), SubmitCase],
    ['supplement it', historyTo('awaiting-correction', clerk), SupplementCase],
  ] as const)('needs authority over the item: to %s', (_what, history, command) => {
    given([...history])
      .when(command, factsFor(clerk, { authority: null }))
      .thenRefused('no-authority')
  })
})

it('an application filled in for an older form is not submitted under the new one', () => {
  given(historyTo('draft'))
    .when(SubmitCase, factsFor(applicant, { itemVersion: 2 }))
    .thenRefused('item-changed')
})

describe('a case is opened', () => {
  it('by the applicant itself', () => {
    given([])
      .when(DraftCase, factsFor(applicant))
      .then([{ by: applicant, ...opened, channel: 'online' }])
  })

  it('by an agent with a mandate', () => {
    given([])
      .when(DraftCase, factsFor(agent))
      .then([{ by: agent, ...opened, channel: 'online' }])
  })

  it('by the window clerk for someone who walked in', () => {
    given([])
      .when(DraftCase, factsFor(clerk))
      .then([{ by: clerk, ...opened, channel: 'window' }])
  })

  it('by nobody without a mandate', () => {
    given([]).when(DraftCase, factsFor(stranger)).thenRefused('no-mandate')
    given([])
      .when(DraftCase, factsFor(agent, { actsFor: [] }))
      .thenRefused('no-mandate')
  })

  it("by no clerk of another department than the item's", () => {
    given([]).when(DraftCase, factsFor(otherDepartment.clerk)).thenRefused('no-authority')
  })

  test.each([
    'reviewer',
    'deputy-head',
    'head',
    'centre-manager',
    'supervisor',
    'system-administrator',
    'timer',
  ] as const)('by no %s', (role) => {
    given([]).when(DraftCase, factsFor(actors[role])).thenRefused('no-authority')
  })

  it('only once', () => {
    given(historyTo('draft')).when(DraftCase, factsFor(applicant)).thenRefused('case-exists')
  })
})

describe('a draft', () => {
  it('is what its owner last saved', () => {
    const command = { ...SaveDraft, application: emptyHanded }
    given(historyTo('draft'))
      .when(command, factsFor(applicant))
      .then([{ by: applicant, type: 'DraftSaved', application: emptyHanded }])
  })

  test.each([SaveDraft, SubmitCase, WithdrawCase])(
    'of a walk-in is touched only by the clerk who opened it: $type',
    (command) => {
      given(historyTo('draft', clerk)).when(command, factsFor(otherClerk)).thenRefused('case-not-found')
    },
  )

  test.each([SaveDraft, SubmitCase, WithdrawCase])('begun online is no clerk’s to touch: $type', (command) => {
    given(historyTo('draft')).when(command, factsFor(clerk)).thenRefused('case-not-found')
  })

  it('with unanswered questions is not submitted', () => {
    const unfinished = { ...completeApplication, missing: ['goods', 'area'] }
    given([...historyTo('draft'), { by: applicant, type: 'DraftSaved', application: unfinished }])
      .when(SubmitCase, factsFor(applicant))
      .thenRefused('form-incomplete', { fields: 'goods,area' })
  })
})

describe('a submission', () => {
  const submitted = {
    by: applicant,
    type: 'CaseSubmitted',
    itemVersion: 1,
    calendarVersion: nationalCalendar.version,
    departmentCode: '01',
    on: '2008-02-04',
  } as const

  it('pins the item, the calendar and the department', () => {
    given(historyTo('draft')).when(SubmitCase, factsFor(applicant)).then([submitted])
  })

  it('after midnight in Shanghai is of the new day', () => {
    given(historyTo('draft'))
      .when(SubmitCase, factsFor(applicant, { at: '2008-02-04T16:00:00.000Z' }))
      .then([{ ...submitted, on: '2008-02-05' }])
  })
})

test.each(['suspended', 'cancelled'] as const)('a %s item takes no drafts and no submissions', (itemStatus) => {
  const facts = factsFor(applicant, { itemStatus })
  given([]).when(DraftCase, facts).thenRefused('item-closed', { item: '书摊许可' })
  given(historyTo('draft')).when(SubmitCase, facts).thenRefused('item-closed', { item: '书摊许可' })
})

test.each(['suspended', 'cancelled'] as const)('a case already submitted goes on when its item is %s', (itemStatus) => {
  given(historyTo('submitted'))
    .when({ type: 'ReceiveCase' }, factsFor(clerk, { itemStatus }))
    .then([{ by: clerk, type: 'CaseReceived', windowCode: '0101' }])
})

describe('a paper', () => {
  const handingIn = (material: string, fileId: string) => ({
    ...completeApplication,
    materials: [{ material, fileId }],
  })
  const occasions = [
    ['a new draft', DraftCase, []],
    ['a draft', SaveDraft, historyTo('draft')],
    ['a supplement', SupplementCase, historyTo('awaiting-correction')],
  ] as const

  it('is pinned by the hash of its bytes', () => {
    const application = {
      ...completeApplication,
      materials: [{ material: 'photo', fileId: 'file-photo', sha256: 'b'.repeat(64) }],
    }
    given(historyTo('draft'))
      .when({ ...SaveDraft, application: handingIn('photo', 'file-photo') }, factsFor(applicant))
      .then([{ by: applicant, type: 'DraftSaved', application }])
  })

  test.each(occasions)('the guide does not ask for is not taken with %s', (_, command, history) => {
    given(history)
      .when({ ...command, application: handingIn('diary', 'file-plan') }, factsFor(applicant))
      .thenRefused('material-not-in-guide', { material: 'diary' })
  })

  test.each(occasions)('that is no file of the person is not taken with %s', (_, command, history) => {
    given(history)
      .when({ ...command, application: handingIn('site-plan', 'file-of-wang') }, factsFor(applicant))
      .thenRefused('file-not-found', { material: 'site-plan' })
  })
})
