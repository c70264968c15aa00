import { expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import {
  agree,
  answererOf,
  apply,
  builder,
  clock,
  leadClerk,
  leadHead,
  playParallel,
  toAnswered,
  toDistributed,
} from '#testing/parallel-fixtures.ts'
import { findingsDue, firstSettings, supervisedParallel } from './index.ts'

const regime = { settings: [firstSettings], outages: [] }
type Played = ReturnType<typeof playParallel>
const found = ({ state, log }: Played, at: string) =>
  findingsDue(supervisedParallel('approval-1', state(), log, nationalCalendar), regime, at)
    .map(({ finding }) => finding)
    .filter(({ level }) => level !== 'blue')

it('a lead that leaves an application unanswered for five working days is found by T-01', () => {
  const played = playParallel()
  played.must('2026-03-02', builder, apply)
  expect(found(played, '2026-03-09T15:59:59.000Z')).toEqual([])
  played.must('2026-03-10', clock, { type: 'DeemParallelAccepted' })
  const [late] = found(played, '2026-03-10T12:00:00.000Z')
  expect(late).toMatchObject({ rule: 'T-01', departmentCode: '10', numbers: { dueOn: '2026-03-09' } })
})

it('a lead that does not hand an accepted application on in time is found by T-02', () => {
  const played = playParallel()
  played.must('2026-03-02', builder, apply)
  played.must('2026-03-02', leadClerk, { type: 'AcceptParallel' })
  const late = found(played, '2026-03-05T00:00:00.000Z')
  expect(late).toMatchObject([{ rule: 'T-02', departmentCode: '10', numbers: { step: 'distribution' } }])
  expect(found(toDistributed(), '2026-03-05T00:00:00.000Z')).toEqual([])
})

it('a card of the master clock names an officer of the lead, though another department acted last', () => {
  const played = toDistributed()
  for (const code of ['10', '23', '04']) played.must('2026-03-04', answererOf(code), agree)
  const late = found(played, '2026-06-30T00:00:00.000Z').filter(({ rule }) => rule === 'T-03')
  expect(late.length).toBeGreaterThan(0)
  expect(late.flatMap(({ persons }) => persons)).toEqual(late.map(() => 'reviewer-10'))
})

it('licences that are not handed over ten working days after the decision are found by T-05, each with who owes it', () => {
  const played = toAnswered()
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  expect(found(played, '2026-03-18T15:59:59.000Z').filter(({ rule }) => rule === 'T-05')).toEqual([])
  expect(found(played, '2026-03-19T01:00:00.000Z').filter(({ rule }) => rule === 'T-05')).toMatchObject([
    { departmentCode: '10', level: 'yellow', numbers: { step: '1005', dueOn: '2026-03-18' } },
    { departmentCode: '23', level: 'yellow', numbers: { step: '2301' } },
  ])
})

it('a revocation that a department owes and does not decide in time is found by T-14, of a falsehood found since that rule was brought in', () => {
  const played = toAnswered()
  const mayReview = { authority: { '2301': 'review' } } as const
  played.must('2026-03-04', leadHead, { type: 'DecideParallel', remark: '同意' })
  played.must('2026-03-05', answererOf('23'), { type: 'IssueParallelLicence', item: '2301' })
  const falsehood = { type: 'FindParallelLicenceFalse', item: '2301', findings: '图纸系伪造' } as const
  played.must('2026-03-10', answererOf('23'), falsehood, mayReview)
  const foundSince = (begun: string, at: string) =>
    findingsDue(
      supervisedParallel('approval-1', played.state(), played.log, nationalCalendar),
      { ...regime, beginnings: { 'late-revocation': begun } },
      at,
    ).flatMap(({ finding }) => (finding.rule === 'T-14' ? [finding] : []))
  expect(foundSince('2026-03-10', '2026-04-08T15:59:59.000Z')).toEqual([])
  expect(foundSince('2026-03-10', '2026-04-09T01:00:00.000Z')).toMatchObject([
    { departmentCode: '23', level: 'yellow', persons: [], numbers: { step: '2301', dueOn: '2026-04-08' } },
  ])
  expect(foundSince('2026-03-11', '2026-04-09T01:00:00.000Z')).toEqual([])
})
