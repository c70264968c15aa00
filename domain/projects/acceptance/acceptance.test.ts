import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import {
  acceptanceSetup,
  builder,
  centre,
  clock,
  conforming,
  deviating,
  failed,
  head,
  inspectorsOf,
  passed,
  playAcceptance,
  speakerOf,
  toSchedule,
  toVisited,
} from '#testing/acceptance-fixtures.ts'
import { dueOfStep, masterClockOf, opinionClocksOf, type AcceptanceCommand } from '../index.ts'

const drawings = [{ paper: 'drawings', fileId: 'file-1' }]
const [inspector = head] = inspectorsOf('04')

describe('one application', () => {
  it('with all papers is looked at by the centre within three working days', () => {
    const { must, state } = playAcceptance()
    must('2026-03-05', builder, { type: 'ApplyAcceptance', papers: drawings, alone: null })
    expect(state()).toMatchObject({ status: 'applied', departments: ['09', '10', '04'] })
    expect(dueOfStep(state(), 'completeness')).toBe('2026-03-10')
  })

  it('without its drawings is not complete, and is once they are brought', () => {
    const { ask, must, state } = playAcceptance()
    must('2026-03-02', builder, { type: 'ApplyAcceptance', papers: [], alone: null })
    expect(ask('2026-03-02', centre, { type: 'FindAcceptanceComplete' })).toMatchObject({ code: 'papers-missing' })
    expect(ask('2026-03-02', centre, { type: 'RequestAcceptanceSupplement', missing: [], note: '' })).toMatchObject({
      code: 'supplement-incomplete',
    })
    must('2026-03-02', centre, { type: 'RequestAcceptanceSupplement', missing: ['drawings'], note: '缺竣工图' })
    expect(ask('2026-03-03', builder, { type: 'SupplementAcceptance', papers: [] })).toMatchObject({
      code: 'papers-missing',
    })
    must('2026-03-03', builder, { type: 'SupplementAcceptance', papers: drawings })
    must('2026-03-03', centre, { type: 'FindAcceptanceComplete' })
    expect(state().status).toBe('awaiting-date')
  })

  it('lapses when what was missing is not brought in ten working days, and not a day before', () => {
    const { ask, must, state } = playAcceptance()
    must('2026-03-02', builder, { type: 'ApplyAcceptance', papers: [], alone: null })
    must('2026-03-02', centre, { type: 'RequestAcceptanceSupplement', missing: ['drawings'], note: '' })
    expect(ask('2026-03-16', clock, { type: 'LapseAcceptance' })).toMatchObject({ code: 'acceptance-not-possible-now' })
    must('2026-03-17', clock, { type: 'LapseAcceptance' })
    expect(state().status).toBe('lapsed')
  })
})

describe('the visit', () => {
  it.each([
    ['2026-03-03', 'the same day'],
    ['2026-03-07', 'a Saturday'],
    ['2026-03-11', 'more than five working days ahead'],
  ])('is not on %s: %s', (visitOn) => {
    const { ask } = toSchedule()
    const command = { type: 'SetVisitDate', visitOn, time: '09:00', place: '工地' } as const
    expect(ask('2026-03-03', head, command)).toMatchObject({ code: 'visit-day-not-possible' })
  })

  it('takes two inspectors of the department’s own', () => {
    const { ask } = toSchedule()
    const send = (inspectors: string[]) => ask('2026-03-04', speakerOf('04'), { type: 'AssignInspectors', inspectors })
    expect(send(['a-04'])).toMatchObject({ code: 'two-inspectors-needed' })
    expect(send(['a-04', 'a-04'])).toMatchObject({ code: 'two-inspectors-needed' })
    expect(send(['a-04', 'a-10'])).toMatchObject({ code: 'inspector-of-another-department' })
    expect(send(['a-04', 'b-04'])).toMatchObject([{ type: 'InspectorsAssigned', departmentCode: '04' }])
  })

  it('is taken down line by line, on its day, by who was assigned', () => {
    const { ask, must } = toSchedule()
    must('2026-03-04', speakerOf('04'), { type: 'AssignInspectors', inspectors: ['a-04', 'b-04'] })
    const take = (on: string, lines: readonly (typeof conforming)[number][], seenAt: string) =>
      ask(on, inspector, { type: 'RecordChecklist', lines, seenAt })
    expect(take('2026-03-04', conforming, '2026-03-04T00:30:00Z')).toMatchObject({ code: 'not-the-day-of-the-visit' })
    expect(take('2026-03-05', conforming.slice(1), '2026-03-05T00:30:00Z')).toMatchObject({
      code: 'site-checklist-incomplete',
    })
    const unsaid = deviating.map((line) => ({ ...line, remark: ' ' })) as never
    expect(take('2026-03-05', unsaid, '2026-03-05T00:30:00Z')).toMatchObject({ code: 'deviation-without-remark' })
    expect(take('2026-03-05', conforming, '2026-03-05T00:30:00Z')).toMatchObject([{ type: 'ChecklistRecorded' }])
    expect(
      ask('2026-03-05', speakerOf('04'), {
        type: 'RecordChecklist',
        lines: conforming,
        seenAt: '2026-03-05T00:30:00Z',
      }),
    ).toMatchObject({ code: 'acceptance-of-another' })
  })

  it.each([
    ['an image of one line', [{ code: 'built', fileId: 'file-2' }], null],
    ['what is no image', [{ code: 'built', fileId: 'file-1' }], 'site-photo-not-taken'],
    ['the file of somebody else', [{ code: 'built', fileId: 'file-3' }], 'file-of-another'],
    ['an image of no line', [{ code: 'roof', fileId: 'file-2' }], 'site-photo-not-taken'],
    [
      'the same image twice',
      [
        { code: 'built', fileId: 'file-2' },
        { code: 'kept', fileId: 'file-2' },
      ],
      'site-photo-not-taken',
    ],
  ])('that is shown by %s', (_, photos, code) => {
    const { ask, state } = toSchedule()
    ask('2026-03-04', speakerOf('04'), { type: 'AssignInspectors', inspectors: inspectorsOf('04').map(({ id }) => id) })
    const command = { type: 'RecordChecklist', lines: conforming, photos, seenAt: '2026-03-05T00:30:00Z' } as const
    const answer = ask('2026-03-05', inspector, command)
    if (code !== null) return expect(answer).toMatchObject({ code })
    expect(answer).toMatchObject([{ photos }])
    expect(state().rounds[0]?.parts['04']?.checklist?.photos).toEqual(photos)
  })

  it('that is closed takes no more checklists; one that comes late goes with the opinion', () => {
    const { ask, must, state } = toSchedule()
    must('2026-03-04', speakerOf('04'), { type: 'AssignInspectors', inspectors: ['a-04', 'b-04'] })
    expect(ask('2026-03-05', head, { type: 'CloseVisit' })).toMatchObject({ code: 'visit-not-over' })
    must('2026-03-06', head, { type: 'CloseVisit' })
    const late = { type: 'RecordChecklist', lines: conforming, seenAt: '2026-03-05T00:30:00Z' } as const
    expect(ask('2026-03-06', inspector, late)).toMatchObject({ code: 'acceptance-not-possible-now' })
    expect(ask('2026-03-06', inspector, passed)).toMatchObject({ code: 'checklist-needed' })
    must('2026-03-06', inspector, { ...passed, checklist: conforming })
    expect(state().rounds[0]?.parts['04']).toMatchObject({ checklist: { late: true }, opinion: { outcome: 'pass' } })
  })

  it('closes by itself a working day later', () => {
    const { ask, must } = toSchedule()
    expect(ask('2026-03-06', clock, { type: 'CloseVisit' })).toMatchObject({ code: 'visit-not-over' })
    expect(must('2026-03-09', clock, { type: 'CloseVisit' })).toMatchObject([{ missing: ['09', '10', '04'] }])
  })
})

describe('an opinion', () => {
  const bad: [string, Partial<typeof failed | typeof passed>, string][] = [
    ['fails without saying what', { ...failed, items: [] as never }, 'items-needed'],
    ['leaves no time', { ...failed, rectifyDays: null as never }, 'rectification-time-needed'],
    ['leaves too much time', { ...failed, rectifyDays: 21 as never }, 'rectification-time-needed'],
    ['passes with items', { ...passed, items: ['x'] as never }, 'pass-has-no-items'],
  ]
  it.each(bad)('that %s is refused', (_, command, code) => {
    expect(toVisited().ask('2026-03-05', speakerOf('04'), command as AcceptanceCommand)).toMatchObject({ code })
  })

  it('does not pass what deviates', () => {
    const { ask } = toVisited(toSchedule(), '2026-03-05', ['04'])
    expect(ask('2026-03-05', speakerOf('04'), passed)).toMatchObject({ code: 'deviation-not-passed' })
  })

  it('is given once', () => {
    const { ask, must } = toVisited()
    must('2026-03-05', speakerOf('04'), passed)
    expect(ask('2026-03-05', speakerOf('04'), failed)).toMatchObject({ code: 'opinion-already-given' })
  })

  const strangers: [string, Actor][] = [
    ['the applicant', builder],
    ['the centre', centre],
    ['a department that does not inspect', speakerOf('13')],
    ['a clerk who was not sent', { ...inspector, id: 'c-04' }],
  ]
  it.each(strangers)('is not for %s to give', (_, actor) => {
    expect(toVisited().ask('2026-03-05', actor, passed)).toMatchObject({ code: 'acceptance-of-another' })
  })
})

describe('one department that failed', () => {
  const failing = () => {
    const played = toVisited(toSchedule(), '2026-03-05', ['04'])
    for (const code of ['09', '10']) played.must('2026-03-06', speakerOf(code), passed)
    played.must('2026-03-06', speakerOf('04'), failed)
    return played
  }

  it('gives the applicant its time, in which the master clock stands still', () => {
    const { must, state } = failing()
    expect(state()).toMatchObject({ status: 'rectifying', rectifications: [{ rectifyBy: '2026-03-13' }] })
    must('2026-03-13', builder, { type: 'ReportRectified', statement: '已加高', papers: [] })
    // Fifteen working days from the 2nd end on the 23rd; from the 6th to the 12th five of them were the applicant's.
    expect(masterClockOf(state(), nationalCalendar)).toMatchObject({ startOn: '2026-03-02', dueOn: '2026-03-30' })
  })

  it('alone comes again; the others keep their word, and then there is one letter', () => {
    const { ask, must, state } = failing()
    expect(ask('2026-03-06', head, { type: 'IssueOpinionLetter', remark: '' })).toMatchObject({
      code: 'acceptance-not-possible-now',
    })
    must('2026-03-11', builder, { type: 'ReportRectified', statement: '已加高', papers: [] })
    must('2026-03-11', head, { type: 'SetVisitDate', visitOn: '2026-03-12', time: '09:00', place: '工地' })
    expect(
      ask('2026-03-12', speakerOf('10'), { type: 'AssignInspectors', inspectors: ['a-10', 'b-10'] }),
    ).toMatchObject({ code: 'acceptance-of-another' })
    const played = { log: [], ask, must, state }
    toVisited(played, '2026-03-12')
    must('2026-03-12', speakerOf('04'), passed)
    expect(must('2026-03-13', head, { type: 'IssueOpinionLetter', remark: '同意' })).toMatchObject([
      { type: 'OpinionLetterIssued', fileBy: '2026-03-30' },
    ])
    must('2026-03-16', head, { type: 'FileCompletion' })
    expect(state()).toMatchObject({
      status: 'filed',
      rounds: [{ departments: ['09', '10', '04'] }, { departments: ['04'] }],
    })
  })

  it('ends the acceptance when nothing is put right in time', () => {
    const { must, state } = failing()
    must('2026-03-14', clock, { type: 'LapseAcceptance' })
    expect(state().status).toBe('lapsed')
  })
})

describe('a department that says nothing', () => {
  const silent = (setup = acceptanceSetup) => {
    const played = toVisited(toSchedule(playAcceptance(setup)))
    for (const code of ['09', '10']) played.must('2026-03-06', speakerOf(code), passed)
    return played
  }

  it('has three working days from the visit on a clock of its own', () => {
    expect(opinionClocksOf(silent().state())).toMatchObject([
      { departmentCode: '09', dueOn: '2026-03-10', stoppedOn: '2026-03-06' },
      { departmentCode: '10', stoppedOn: '2026-03-06' },
      { departmentCode: '04', dueOn: '2026-03-10', stoppedOn: null },
    ])
  })

  it('is noted once its time is over, and still has to speak', () => {
    const { ask, must, state } = silent()
    expect(ask('2026-03-10', clock, { type: 'NoteSilence' })).toMatchObject({ code: 'acceptance-not-possible-now' })
    must('2026-03-11', clock, { type: 'NoteSilence' })
    expect(ask('2026-03-11', clock, { type: 'NoteSilence' })).toMatchObject({ code: 'acceptance-not-possible-now' })
    expect(state()).toMatchObject({ status: 'visited', rounds: [{ parts: { '04': { silent: true, opinion: null } } }] })
    must('2026-03-12', speakerOf('04'), passed)
    expect(state().status).toBe('passed')
  })

  it('consents where a local rule says so, and only there', () => {
    const { must, state } = silent({ ...acceptanceSetup, deemedConsent: { source: '某市联合验收办法第十二条' } })
    must('2026-03-11', clock, { type: 'NoteSilence' })
    expect(state()).toMatchObject({
      status: 'passed',
      rounds: [{ parts: { '04': { opinion: { outcome: 'pass', by: null, deemed: '某市联合验收办法第十二条' } } } }],
    })
  })
})

it('a visit is moved within the time it had when it was first announced, and not for ever', () => {
  const { ask, must } = toSchedule()
  const move = (on: string, visitOn: string) =>
    ask(on, head, { type: 'SetVisitDate', visitOn, time: '09:00', place: '工地' })
  expect(
    must('2026-03-04', head, { type: 'SetVisitDate', visitOn: '2026-03-10', time: '09:00', place: '工地' }),
  ).toHaveLength(1)
  expect(move('2026-03-05', '2026-03-11')).toMatchObject({
    code: 'visit-day-not-possible',
    facts: { last: '2026-03-10' },
  })
  expect(move('2026-03-10', '2026-03-10')).toMatchObject({ code: 'visit-has-begun' })
})
