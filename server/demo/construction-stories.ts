import type { ParallelCommand, ProjectFacts } from '#domain/projects/index.ts'

/** A stage as it was played: applied for on a working day of the project, answered so many days after, decided or not yet. */
export interface StageStory {
  code: string
  day: number
  answers: Readonly<Record<string, { after: number; command: ParallelCommand }>>
  /** Working days after the application; null where it still goes on. */
  decided: number | null
}

const agree: ParallelCommand = { type: 'AnswerParallel', answer: 'agree', text: '', conditions: [] }
const withCondition = (condition: string): ParallelCommand => ({
  ...{ type: 'AnswerParallel', answer: 'agree-with-conditions', text: '', conditions: [condition] },
})
const disagree = (text: string): ParallelCommand => ({
  type: 'AnswerParallel',
  answer: 'disagree',
  text,
  conditions: [],
})
const review: ParallelCommand = {
  ...{ type: 'StartParallelProcedure', procedure: 'expert-review', ground: '环境影响报告表技术评估' },
  ...{ days: 15, unit: 'workday' },
}

const stage = (code: string, day: number, answers: StageStory['answers'], decided: number | null): StageStory => ({
  ...{ code, day, answers, decided },
})
const land = stage('land', 0, { '10': { after: 4, command: agree }, '01': { after: 1, command: agree }, '08': { after: 6, command: agree } }, 8) // prettier-ignore
const scheme = stage('scheme', 9, { '10': { after: 5, command: agree }, '22': { after: 4, command: withCondition('绿地率不低于百分之三十') } }, 7) // prettier-ignore
const assessments = stage('assessments', 9, { '20': { after: 8, command: agree }, '13': { after: 9, command: agree } }, 11) // prettier-ignore
const planning = stage('planning', 17, { '10': { after: 5, command: agree }, '23': { after: 4, command: agree } }, 7)
const drawings = stage('drawings', 25, { '04': { after: 3, command: withCondition('增设一处室外消火栓') }, '24': { after: 2, command: agree } }, 5) // prettier-ignore

interface Story {
  name: string
  /** Working days ago it began. */
  daysAgo: number
  facts: ProjectFacts
  stages: readonly StageStory[]
}

export const constructionStories: readonly Story[] = [
  {
    name: '海门市临江新材料车间',
    daysAgo: 34,
    facts: { location: '临江镇工业园区3号地块', floorArea: 12_000, costYuan: 30_000_000, landArea: 8_000, lifts: 2 },
    stages: [land, scheme, assessments, planning, drawings],
  },
  {
    name: '海门市包场食品产业园',
    daysAgo: 30,
    facts: { location: '包场镇发展大道', floorArea: 26_000, costYuan: 78_000_000, landArea: 21_000, wasteTonnes: 900 },
    stages: [
      ...[land, scheme],
      stage('assessments', 20, { '20': { after: 2, command: review }, '13': { after: 3, command: agree } }, null),
      stage('planning', 19, { '10': { after: 4, command: agree } }, null),
    ],
  },
  {
    name: '海门市滨江商务楼',
    daysAgo: 8,
    facts: {
      location: '滨江街道江海路',
      floorArea: 18_500,
      costYuan: 96_000_000,
      landArea: 6_400,
      basementDueArea: 800,
    },
    stages: [
      stage('land', 0, { '10': { after: 3, command: agree }, '01': { after: 2, command: agree }, '08': { after: 5, command: disagree('用地四至与土地利用总体规划不符，超出建设用地范围') } }, null), // prettier-ignore
    ],
  },
]
