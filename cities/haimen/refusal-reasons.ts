import type { ServiceItem } from '#domain/catalogue/index.ts'

const falseStatements = '隐瞒有关情况或者提供虚假材料'
const notOurs = '申请事项依法不属于本机关职权范围'

const byKind: Record<ServiceItem['kind'], string[]> = {
  licence: [falseStatements, '不符合法定条件、标准', '直接关系他人重大利益且经听证认定不宜许可'],
  confirmation: [falseStatements, '申请确认的事实不清或者权属有争议', '申请人与申请事项没有利害关系'],
  filing: [notOurs, falseStatements, '备案内容违反法律、法规的禁止性规定'],
  payment: [falseStatements, '经核查不符合给付条件或者标准', notOurs],
  levy: ['不属于应当缴纳的范围', '缴款通知书与开票项目不一致', notOurs],
  'public-service': [notOurs, '身份或者委托关系无法核实', '查询、办理的内容依法不予公开或者不予提供'],
  'first-review': [falseStatements, '不符合上级机关规定的申报条件', notOurs],
}

/** Grounds of refusal: those of the kind, then each condition of the item unmet; at most five. */
export function refusalReasons(kind: ServiceItem['kind'], conditions: readonly string[]): string[] {
  return [...byKind[kind], ...conditions.map((condition) => `不具备“${condition}”的条件`)].slice(0, 5)
}
