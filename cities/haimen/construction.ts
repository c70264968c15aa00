// How a construction project goes through the town: the four stages of the national frame (国办发〔2019〕11号) and the side lines
// pushed on beside them, with the departments and items of 2008. Reconstructed (R): which department leads follows the frame,
// the limits are the demo's promises; none is longer than the law allows.
import type { ConstructionTemplate, StageTemplate } from '#domain/projects/index.ts'
import { acceptance } from './acceptance.ts'
import { chargeFacts } from './fees-construction/index.ts'

type Stage = Pick<StageTemplate, 'code' | 'zh' | 'en' | 'number' | 'sideLine' | 'needs' | 'lead'>
type Asked = Readonly<Record<string, readonly [days: number, ...items: string[]]>>

/** Papers that are results of earlier items, by the item that gives them. */
const results: Readonly<Record<string, string>> = {
  'project-approval': '0101',
  'land-pre-review': '0801',
  'siting-opinion': '1001',
  'land-use-planning-permit': '1003',
  'building-planning-permit': '1005',
  'drawing-review': '0403',
}

/** A stage that is approved in parallel: departments with their working days and items. */
const parallel = (stage: Stage, promised: number, asked: Asked, decision = 3): StageTemplate => ({
  ...stage,
  handling: 'parallel',
  items: Object.values(asked).flatMap(([, ...items]) =>
    items.map((item) => ({
      item,
      given: Object.entries(results).map(([material, giver]) => ({ item: giver, material })),
    })),
  ),
  departments: Object.entries(asked).map(([code, [value, ...items]]) => ({
    ...{ code, items, limit: { value, unit: 'workday' } },
  })),
  limits: { supplement: 30, distribution: 1, resolution: 5, decision, promised },
})

const stages: readonly StageTemplate[] = [
  parallel(
    {
      ...{ code: 'land', zh: '立项用地规划许可', en: 'Project, land and its planning' },
      ...{ number: 1, sideLine: null, needs: [], lead: '10' },
    },
    15,
    { '10': [8, '1001', '1003'], '01': [3, '0101'], '08': [10, '0801'] },
  ),
  parallel(
    {
      ...{ code: 'scheme', zh: '联合审查设计方案', en: 'Joint review of the scheme' },
      ...{ number: null, sideLine: '52', needs: ['land'], lead: '10' },
    },
    12,
    // How much green a scheme leaves is heard, though no item of the office's is asked for.
    { '10': [8, '1004'], '22': [5] },
  ),
  parallel(
    {
      ...{ code: 'assessments', zh: '多评合一', en: 'Assessments in one' },
      ...{ number: null, sideLine: '51', needs: ['land'], lead: '20' },
    },
    15,
    { '20': [10, '2002'], '13': [10, '1303'] },
  ),
  parallel(
    {
      ...{ code: 'planning', zh: '工程建设许可', en: 'Planning of the works' },
      ...{ number: 2, sideLine: null, needs: ['land', 'scheme'], lead: '10' },
    },
    12,
    { '10': [7, '1005'], '23': [5, '2301'] },
  ),
  parallel(
    {
      ...{ code: 'drawings', zh: '联合审查施工图', en: 'Joint review of the drawings' },
      ...{ number: null, sideLine: '53', needs: ['planning'], lead: '04' },
    },
    7,
    { '04': [5, '0403'], '24': [5, '2401'] },
    1,
  ),
  parallel(
    {
      ...{ code: 'permit', zh: '施工许可', en: 'Construction permit' },
      ...{ number: 3, sideLine: null, needs: ['planning', 'assessments', 'drawings'], lead: '09' },
    },
    // Seven days from the day it is received (Building Law Art. 8), whatever others take.
    5,
    { '09': [3, '0901'], '22': [3, '2204'] },
    1,
  ),
  {
    ...{ code: 'acceptance', zh: '竣工验收', en: 'Completion acceptance' },
    ...{ number: 4, sideLine: '54Y', handling: 'acceptance', needs: ['permit'], lead: acceptance.lead },
    ...{ items: [], departments: [] },
    limits: { supplement: 10, distribution: 1, resolution: 5, decision: 3, promised: acceptance.limits.master },
  },
]

/** An enterprise builds. No local rule on silence is known: a department that does not answer is a finding. */
export const construction: ConstructionTemplate = {
  code: 'enterprise-building',
  zh: '企业投资建设项目',
  en: 'A building of an enterprise',
  summary: {
    zh: '从立项用地、工程规划、施工许可到竣工验收四个阶段：每个阶段一次申请、一家牵头、各部门同时办理、出具一份决定。',
    en: 'Four stages, from the land to the completed works: each applied for once, led by one department, handled by all of them at the same time and ended by one decision.',
  },
  facts: [
    { code: 'location', zh: '建设地点', en: 'Where it is built', unit: null, required: true },
    ...chargeFacts.map(({ code, name, nameEn, unit }) => ({
      ...{ code, zh: name, en: nameEn, unit },
      required: code === 'floorArea' || code === 'costYuan' || code === 'landArea',
    })),
  ],
  stages,
  deemedConsent: null,
}
