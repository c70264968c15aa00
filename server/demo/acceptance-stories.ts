import type { AcceptanceCommand, CheckedLine, AcceptanceSetup } from '#domain/projects/index.ts'

/** Who acts in a story: the applicant's agent, the centre, or somebody of a department. */
export type Part = 'agent' | 'centre' | readonly [post: 'reviewer' | 'clerk' | 'head', departmentCode: string]

/** One act of a story: so many working days after its beginning, at a time of the town. */
export interface StoryStep {
  day: number
  time: string
  part: Part
  command(story: StoryFacts): AcceptanceCommand
}

/** What the commands of a story are made of when it is played. */
export interface StoryFacts {
  setup: AcceptanceSetup
  papers: readonly { paper: string; fileId: string }[]
  /** The civil date so many working days after the beginning. */
  on(day: number): string
  /** Reviewer and clerk of a department. */
  inspectors(departmentCode: string): readonly string[]
}

/** How long each step of one acceptance took in a story (working days). */
export interface Pace {
  complete: number
  notice: number
  visit: number
  opinion: number
  letter: number
}

/** A department that failed the first time: what it found, and after how many days the applicant had put it right. */
export interface Failing {
  departmentCode: string
  line: string
  item: string
  fixed: number
}

const place = '工程现场项目部'

/** The checklist of a department in which one line may deviate. */
function linesOf({ setup }: StoryFacts, departmentCode: string, failing: Failing | null): CheckedLine[] {
  const checks = setup.departments.find(({ code }) => code === departmentCode)?.checks ?? []
  return checks.map(({ code }) =>
    failing?.departmentCode === departmentCode && failing.line === code
      ? { code, result: 'deviates', remark: failing.item }
      : { code, result: 'conforms', remark: '' },
  )
}

interface Visit {
  lead: string
  /** Days of the notice, the visit and the opinions. */
  noticed: number
  visited: number
  spoken: number
  failing: Failing | null
}

/** The notice of a visit, and who is sent. */
const called = ({ lead, noticed, visited }: Visit, departments: readonly string[]): StoryStep[] => [
  {
    ...{ day: noticed, time: '09:30', part: ['clerk', lead] },
    command: ({ on }) => ({ type: 'SetVisitDate', visitOn: on(visited), time: '09:00', place }),
  },
  ...departments.map((code): StoryStep => ({
    ...{ day: noticed, time: '14:00', part: ['reviewer', code] },
    command: ({ inspectors }) => ({ type: 'AssignInspectors', inspectors: inspectors(code) }),
  })),
]

const seen = ({ visited, failing }: Visit, departments: readonly string[]): StoryStep[] =>
  departments.map((code) => ({
    ...{ day: visited, time: '10:30', part: ['reviewer', code] },
    command: (story) => ({
      ...{
        type: 'RecordChecklist',
        lines: linesOf(story, code, failing),
        seenAt: `${story.on(visited)}T02:00:00.000Z`,
      },
    }),
  }))

const closed = ({ visited, lead }: Visit): StoryStep => ({
  ...{ day: visited, time: '16:00', part: ['clerk', lead], command: () => ({ type: 'CloseVisit' }) },
})

const spoken = ({ spoken: day, failing }: Visit, departments: readonly string[]): StoryStep[] =>
  departments.map((code) => ({
    ...{ day, time: '11:00', part: ['reviewer', code] },
    command: () =>
      failing?.departmentCode === code
        ? { ...{ type: 'GiveOpinion', outcome: 'fail', items: [failing.item] }, rectifyDays: 10, checklist: null }
        : { ...{ type: 'GiveOpinion', outcome: 'pass', items: [] }, rectifyDays: null, checklist: null },
  }))

const begun = (alone: string | null, completeOn: number): StoryStep[] => [
  {
    ...{ day: 0, time: '09:00', part: 'agent' },
    command: ({ papers }) => ({ type: 'ApplyAcceptance', papers, alone }),
  },
  { ...{ day: completeOn, time: '15:00', part: 'centre' }, command: () => ({ type: 'FindAcceptanceComplete' }) },
]

/** An acceptance from its application to its filing, and the day its letter came. */
export function wholeStory(
  departments: readonly string[],
  lead: string,
  { complete, notice, visit, opinion, letter }: Pace,
  failing: Failing | null,
): { steps: StoryStep[]; letterDay: number } {
  const alone = departments.length === 1 ? lead : null
  const noticed = complete + notice
  const first: Visit = { lead, noticed, visited: noticed + visit, spoken: noticed + visit + opinion, failing }
  const returned = first.spoken + (failing?.fixed ?? 0)
  const second: Visit = {
    ...{ lead, noticed: returned, visited: returned + 1, spoken: returned + 2, failing: null },
  }
  const again = failing ? [failing.departmentCode] : []
  const letterDay = (failing ? second.spoken : first.spoken) + letter
  const steps: StoryStep[] = [
    ...begun(alone, complete),
    ...[called(first, departments), seen(first, departments), closed(first), spoken(first, departments)].flat(),
    ...(failing
      ? [
          {
            ...{ day: returned, time: '09:00', part: 'agent' as const },
            command: () => ({ type: 'ReportRectified' as const, statement: `已整改：${failing.item}`, papers: [] }),
          },
          ...[called(second, again), seen(second, again), closed(second), spoken(second, again)].flat(),
        ]
      : []),
    {
      ...{ day: letterDay, time: '15:00', part: ['head', lead] },
      command: () => ({ type: 'IssueOpinionLetter', remark: '经现场验收，同意通过。' }),
    },
    { ...{ day: letterDay, time: '16:00', part: ['clerk', lead] }, command: () => ({ type: 'FileCompletion' }) },
  ]
  return { steps, letterDay }
}

/** A joint visit under way: everybody but `absent` has left a checklist, and nobody has closed it. */
export function visitUnderWay(departments: readonly string[], lead: string, absent: readonly string[]): StoryStep[] {
  const visit: Visit = { lead, noticed: 2, visited: 4, spoken: 5, failing: null }
  const present = departments.filter((code) => !absent.includes(code))
  return [...begun(null, 1), ...called(visit, departments), ...seen(visit, present)]
}

/** A joint acceptance in which one department has kept silent since the visit. */
export function silentDepartment(departments: readonly string[], lead: string, silent: string): StoryStep[] {
  const visit: Visit = { lead, noticed: 2, visited: 4, spoken: 6, failing: null }
  const others = departments.filter((code) => code !== silent)
  return [
    ...[begun(null, 1), called(visit, departments), seen(visit, departments), closed(visit)].flat(),
    ...spoken(visit, others),
  ]
}
