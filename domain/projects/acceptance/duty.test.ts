import { describe, expect, it } from 'vitest'
import {
  factsAt,
  head,
  inspectorsOf,
  passed,
  playAcceptance,
  speakerOf,
  toSchedule,
  toVisited,
} from '#testing/acceptance-fixtures.ts'
import { acceptanceCommandsFor, type AcceptanceCommand, type AcceptanceFacts } from '../index.ts'

type Duty = NonNullable<AcceptanceFacts['duty']>

const reviewer = speakerOf('09')
const [clerk = head, secondClerk = head] = inspectorsOf('09')
const duty = (changes: Partial<Duty> = {}): Duty => ({
  posts: [
    {
      ...{ code: '09-head', departmentCode: '09', seat: 'head', windowCode: null },
      holders: [head.id, reviewer.id, clerk.id],
    },
  ],
  ...{ away: [], actorAwayUntil: null, interests: [] },
  ...changes,
})
const headAway = duty({ away: [head.id] })
const letter: AcceptanceCommand = { type: 'IssueOpinionLetter', remark: '验收合格' }
const assign: AcceptanceCommand = { type: 'AssignInspectors', inspectors: [clerk.id, secondClerk.id] }

/** Every department has passed the works. */
function agreed() {
  const played = toVisited()
  for (const code of ['09', '10', '04']) played.must('2026-03-06', speakerOf(code), passed)
  return played
}

describe('the head of the department that leads a joint acceptance', () => {
  it('is stood in for while away by the first who is there, under both names, and by nobody else', () => {
    const { ask } = agreed()
    expect(ask('2026-03-09', reviewer, letter, { duty: duty() })).toMatchObject({ code: 'acceptance-of-another' })
    expect(ask('2026-03-09', clerk, letter, { duty: headAway })).toMatchObject({ code: 'acceptance-of-another' })
    expect(ask('2026-03-09', speakerOf('10'), letter)).toMatchObject({ code: 'acceptance-of-another' })
    expect(ask('2026-03-09', reviewer, letter, { duty: headAway })).toMatchObject([
      {
        type: 'OpinionLetterIssued',
        by: { ...reviewer, for: { id: head.id, post: '09-head', because: 'absence' } },
      },
    ])
    const bothAway = duty({ away: [head.id, reviewer.id] })
    expect(agreed().ask('2026-03-09', clerk, letter, { duty: bothAway })).toMatchObject([
      { by: { id: clerk.id, for: { id: head.id } } },
    ])
  })

  it('who has an interest in who builds keeps out of it, and is stood in for as well', () => {
    const interested = duty({ interests: [{ id: head.id, relation: 'other-relative' }] })
    const { ask, state } = agreed()
    expect(ask('2026-03-09', head, letter, { duty: interested })).toMatchObject({ code: 'interest-in-case' })
    expect(acceptanceCommandsFor(state(), factsAt('2026-03-09', head, { duty: interested }))).toEqual([])
    expect(ask('2026-03-09', reviewer, letter, { duty: interested })).toMatchObject([
      { by: { for: { id: head.id, because: 'recusal' } } },
    ])
  })

  it('who is away does nothing, and is offered nothing', () => {
    const away = { duty: { ...headAway, actorAwayUntil: '2026-03-10T10:00:00.000Z' } }
    const { ask, state } = agreed()
    expect(ask('2026-03-09', head, letter, away)).toMatchObject({ code: 'away-from-duty' })
    expect(acceptanceCommandsFor(state(), factsAt('2026-03-09', head, away))).toEqual([])
  })
})

describe('who stands in for the head of a department that inspects', () => {
  const clerksDuty = (changes: Partial<Duty>) => {
    const [post] = duty().posts
    return duty({ posts: post ? [{ ...post, holders: [head.id, clerk.id] }] : [], ...changes })
  }

  it('sends inspectors and speaks for it, in no name but the own what the own post allows', () => {
    const { ask } = toSchedule()
    expect(ask('2026-03-04', clerk, assign, { duty: clerksDuty({}) })).toMatchObject({ code: 'acceptance-of-another' })
    const standingIn = { duty: clerksDuty({ away: [head.id] }) }
    expect(ask('2026-03-04', clerk, assign, standingIn)).toMatchObject([{ by: { for: { id: head.id } } }])
    const dated: AcceptanceCommand = { type: 'SetVisitDate', visitOn: '2026-03-06', time: '10:00', place: '工地' }
    const [moved] = [ask('2026-03-04', clerk, dated, standingIn)].flat()
    expect(moved).toMatchObject({ type: 'VisitDateSet', by: clerk })
    expect(moved).not.toHaveProperty('by.for')
    const visited = toVisited()
    // One who was sent says what was seen in the own name.
    expect([visited.ask('2026-03-06', clerk, passed, standingIn)].flat()[0]).not.toHaveProperty('by.for')
  })

  it('sends nobody who has an interest in who builds, and who was sent with one records nothing', () => {
    const { ask } = toSchedule(playAcceptance())
    const interests: Duty['interests'] = [{ id: clerk.id, relation: 'stake' }]
    expect(ask('2026-03-04', reviewer, assign, { duty: duty({ interests }) })).toMatchObject({
      code: 'inspector-has-interest',
    })
    expect(ask('2026-03-04', reviewer, assign, { duty: duty() })).toMatchObject([{ type: 'InspectorsAssigned' }])
    const seen: AcceptanceCommand = { type: 'RecordChecklist', lines: [], seenAt: '2026-03-05T00:30:00Z' }
    expect(ask('2026-03-05', clerk, seen, { duty: duty({ interests }) })).toMatchObject({ code: 'interest-in-case' })
  })
})
