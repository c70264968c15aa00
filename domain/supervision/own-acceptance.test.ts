import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  builder,
  centre,
  clock,
  head,
  passed,
  playAcceptance,
  speakerOf,
  toSchedule,
  toVisited,
} from '#testing/acceptance-fixtures.ts'
import { findingsDue, firstSettings, lookAtStanding, supervisedAcceptance } from './index.ts'

const regime = { settings: [firstSettings], outages: [] }
const spoken = (...codes: string[]) => {
  const played = toVisited(toSchedule())
  for (const code of codes) played.must('2026-03-06', speakerOf(code), passed)
  return {
    ...played,
    watched: () => supervisedAcceptance('acceptance-1', played.state(), played.log, nationalCalendar),
  }
}

it('a department that gives no opinion in three working days after the visit is found by T-12, and it alone', () => {
  const { watched } = spoken('09', '10')
  expect(lookAtStanding(watched(), regime, '2026-03-06T02:00:00.000Z').next).not.toBeNull()
  expect(
    findingsDue(watched(), regime, '2026-03-10T15:59:59.000Z').filter(({ finding }) => finding.level !== 'blue'),
  ).toEqual([])
  const found = findingsDue(watched(), regime, '2026-03-10T16:00:00.000Z').map(({ finding }) => finding)
  expect(found.filter(({ level }) => level !== 'blue')).toMatchObject([
    {
      ...{ rule: 'T-12', level: 'yellow', departmentCode: '04', persons: [], breachAt: '2026-03-10T16:00:00.000Z' },
      about: { kind: 'case', id: 'acceptance-1' },
      numbers: { department: '04', dueOn: '2026-03-10' },
    },
  ])
})

it('finds nothing where every department spoke in time, nor where the applicant withdrew before', () => {
  const late = '2026-06-30T00:00:00.000Z'
  const whole = spoken('09', '10', '04')
  whole.must('2026-03-09', head, { type: 'IssueOpinionLetter', remark: '同意' })
  whole.must('2026-03-20', head, { type: 'FileCompletion' })
  expect(findingsDue(whole.watched(), regime, late)).toEqual([])
  const { must, watched } = spoken('09', '10')
  must(
    '2026-03-06',
    { id: 'builder', role: 'applicant', departmentCode: null, windowCode: null },
    {
      type: 'WithdrawAcceptance',
      reason: '改建',
    },
  )
  expect(findingsDue(watched(), regime, late).filter(({ finding }) => finding.level !== 'blue')).toEqual([])
})

it('keeps what was found where the department speaks late', () => {
  const { must, watched } = spoken('09', '10')
  must('2026-03-11', clock, { type: 'NoteSilence' })
  must('2026-03-12', speakerOf('04'), passed)
  const rules = findingsDue(watched(), regime, '2026-03-13T00:00:00.000Z').map(({ finding }) => finding.rule)
  expect([...new Set(rules)]).toEqual(['T-12'])
})

describe('the steps beside opinions are found by T-02 where they are late, each with the department that owes it', () => {
  const found = (played: ReturnType<typeof playAcceptance>, at: string) =>
    findingsDue(supervisedAcceptance('acceptance-1', played.state(), played.log, nationalCalendar), regime, at)
      .map(({ finding }) => finding)
      .filter(({ rule }) => rule === 'T-02')

  it('the day of the visit that nobody announced', () => {
    const played = playAcceptance()
    const papers = [{ paper: 'drawings', fileId: 'file-1' }]
    played.must('2026-03-02', builder, { type: 'ApplyAcceptance', papers, alone: null })
    played.must('2026-03-02', centre, { type: 'FindAcceptanceComplete' })
    expect(found(played, '2026-03-04T15:59:59.000Z')).toEqual([])
    expect(found(played, '2026-03-04T16:00:00.000Z')).toMatchObject([
      { departmentCode: '09', level: 'yellow', numbers: { step: 'notice', dueOn: '2026-03-04', limit: 2 } },
    ])
  })

  it('inspectors nobody named before the visit, department by department', () => {
    const played = toSchedule()
    played.must('2026-03-04', speakerOf('10'), { type: 'AssignInspectors', inspectors: ['a-10', 'b-10'] })
    expect(found(played, '2026-03-05T01:00:00.000Z').map(({ departmentCode }) => departmentCode)).toEqual(['09', '04'])
  })

  it('the letter, then the filing', () => {
    const played = spoken('09', '10', '04')
    expect(found(played, '2026-03-10T16:00:00.000Z')).toMatchObject([{ numbers: { step: 'letter' } }])
    played.must('2026-03-09', head, { type: 'IssueOpinionLetter', remark: '同意' })
    expect(found(played, '2026-03-24T15:59:59.000Z')).toEqual([])
    expect(found(played, '2026-03-24T16:00:00.000Z')).toMatchObject([
      { departmentCode: '09', numbers: { step: 'filing', limit: 15, unit: 'day' } },
    ])
  })

  it('and nothing of an acceptance that began before its steps were watched', () => {
    const played = toSchedule()
    const [first] = played.log
    if (first?.event.type !== 'AcceptanceApplied') throw new Error('an acceptance begins with its application')
    const { stepsWatched: _, ...former } = first.event
    played.log[0] = { ...first, event: former }
    expect(found(played, '2026-06-30T00:00:00.000Z')).toEqual([])
  })
})
