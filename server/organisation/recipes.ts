import { daysOfDecisions, type WindowDecisions } from './window-decisions.ts'

/** What is counted; the rates follow from it. */
export interface Counts extends WindowDecisions {
  items: number
  itemsResident: number
  instantItems: number
  decideAndSealItems: number
  departments: number
  departmentsWithItems: number
  departmentsResident: number
  windows: number
  windowStaff: number
  centreStaff: number
}

/** How an indicator is made: its numbers, its words in both languages, and where the definition comes from. */
interface Recipe {
  indicator: string
  numerator: number
  denominator: number | null
  zh: string
  en: string
  source: string
}

type Words = [zh: string, en: string, source: string]

const catalogue = '事项目录当前版本 / published catalogue'
const log = '办件日志 / the log of cases'
const register = '组织与账号名册 / register of departments and accounts'

/** The recipes of the counts: what is counted is the whole formula. */
const counted = {
  items: ['目录中未取消的事项数', 'Items in the catalogue that are not cancelled', catalogue],
  itemsResident: ['全部环节进驻中心（residency = full）的事项数', 'Items handled in full in the centre', catalogue],
  instantItems: ['进驻事项中的即办件数', 'Resident items done while you wait', catalogue],
  decideAndSealItems: [
    '进驻事项中窗口可当场审批并盖章的事项数',
    'Resident items the window may decide and seal',
    catalogue,
  ],
  decisions: [
    `近 ${daysOfDecisions} 天内进驻事项作出的决定数`,
    `Decisions on resident items in the last ${daysOfDecisions} days`,
    log,
  ],
  decisionsAtWindow: [`其中在窗口作出的决定数`, 'Those of them made at a window', log],
  departments: ['名册中的部门数', 'Departments in the register', register],
  windows: ['大厅窗口数', 'Windows of the hall', register],
  windowStaff: ['在窗口任职的在用账号数', 'Active accounts posted to a window', register],
  centreStaff: [
    '不属于任何部门的在用工作人员账号数（中心本部，政府负责人及其代岗人员除外）',
    'Active staff accounts of no department, but those who lead the government: the centre’s own',
    register,
  ],
} satisfies Partial<Record<keyof Counts, Words>>

/** The recipes of the rates: numerator ÷ denominator, both counted above. */
const divided: [indicator: string, numerator: keyof Counts, denominator: keyof Counts, ...Words][] = [
  [
    'residencyRate',
    'itemsResident',
    'items',
    '进驻率 = 进驻事项数 ÷ 事项总数（2008 年文件取整为 55 %）',
    'Residency = resident items ÷ items (the paper of 2008 rounds to 55 %)',
    catalogue,
  ],
  [
    'authorityRate',
    'decideAndSealItems',
    'itemsResident',
    '授权率（公布） = 窗口可审批并盖章的进驻事项数 ÷ 进驻事项数',
    'Authority, as declared = resident items the window may decide and seal ÷ resident items',
    catalogue,
  ],
  [
    'effectiveAuthorityRate',
    'decisionsAtWindow',
    'decisions',
    `授权率（实际） = 近 ${daysOfDecisions} 天在窗口作出的决定数 ÷ 进驻事项的决定数`,
    `Authority, as exercised = decisions made at a window ÷ decisions on resident items, last ${daysOfDecisions} days`,
    log,
  ],
  [
    'instantRate',
    'instantItems',
    'itemsResident',
    '即办率（按事项） = 进驻即办件事项数 ÷ 进驻事项数',
    'Instant (by item) = resident instant items ÷ resident items',
    catalogue,
  ],
  [
    'departmentResidencyRate',
    'departmentsResident',
    'departmentsWithItems',
    '部门进驻率 = 设有窗口的部门数 ÷ 有审批事项的部门数',
    'Departments resident = departments with a window ÷ departments with items',
    register,
  ],
]

/** Every indicator's recipe with the numbers it was made from. */
export function recipesOf(counts: Counts): Recipe[] {
  const counting = Object.entries(counted).map(([indicator, [zh, en, source]]) => ({
    indicator,
    numerator: counts[indicator as keyof typeof counted],
    denominator: null,
    zh,
    en,
    source,
  }))
  const dividing = divided.map(([indicator, numerator, denominator, zh, en, source]) => ({
    indicator,
    numerator: counts[numerator],
    denominator: counts[denominator],
    zh,
    en,
    source,
  }))
  return [...counting, ...dividing]
}
