import type { ChargeFact } from '#domain/fees/index.ts'

/** What the charges of a construction project are counted from, in the order an applicant knows it. */
export const chargeFacts: readonly ChargeFact[] = [
  { code: 'floorArea', name: '总建筑面积', nameEn: 'Floor area', unit: '㎡', example: 12_000 },
  { code: 'costYuan', name: '工程造价', nameEn: 'Cost of the works', unit: '元', example: 30_000_000 },
  { code: 'landArea', name: '用地面积', nameEn: 'Land', unit: '㎡', example: 8_000 },
  { code: 'dwellings', name: '住宅套数', nameEn: 'Dwellings', unit: '套', example: 96 },
  { code: 'dwellingArea', name: '住宅建筑面积', nameEn: 'Floor area of dwellings', unit: '㎡', example: 10_000 },
  { code: 'basementDueArea', name: '应建未建防空地下室面积', nameEn: 'Civil-defence basement due and not built', unit: '㎡', example: 600 }, // prettier-ignore
  { code: 'missingGreenArea', name: '不足绿地面积', nameEn: 'Green that is missing', unit: '㎡', example: 300 },
  {
    code: 'landCompensationYuan',
    name: '征地补偿费总额',
    nameEn: 'Compensation for land',
    unit: '元',
    example: 2_400_000,
  },
  { code: 'farmlandArea', name: '占用耕地面积', nameEn: 'Farmland taken', unit: '㎡', example: 5_000 },
  { code: 'vegetableLandArea', name: '占用菜地面积', nameEn: 'Vegetable land taken', unit: '㎡', example: 1_000 },
  { code: 'riverArea', name: '占用河道面积', nameEn: 'River occupied', unit: '㎡', example: 200 },
  {
    code: 'roadAreaDays',
    name: '占用道路（平方米乘天数）',
    nameEn: 'Road occupied (m² times days)',
    unit: '㎡·天',
    example: 9_000,
  },
  { code: 'wasteTonnes', name: '建筑垃圾', nameEn: 'Building waste', unit: '吨', example: 1_500 },
  { code: 'baggedCementTonnes', name: '袋装水泥用量', nameEn: 'Bagged cement', unit: '吨', example: 400 },
  { code: 'lifts', name: '起重机械和电梯台数', nameEn: 'Cranes and lifts', unit: '台', example: 6 },
]
