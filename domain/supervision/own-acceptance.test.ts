import { expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { clock, passed, speakerOf, toSchedule, toVisited } from '#testing/acceptance-fixtures.ts'
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
  expect(findingsDue(spoken('09', '10', '04').watched(), regime, late)).toEqual([])
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
  const rules = findingsDue(watched(), regime, '2026-06-30T00:00:00.000Z').map(({ finding }) => finding.rule)
  expect([...new Set(rules)]).toEqual(['T-12'])
})
