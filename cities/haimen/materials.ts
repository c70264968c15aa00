import type { ServiceItem } from '#domain/catalogue/index.ts'

type Material = ServiceItem['materials'][number]

/** A material whose basis is the item's own first legal basis unless it names another, or null: nothing requires it. */
export type Paper = Omit<Material, 'legalBasis'> & { legalBasis?: string | null }

export const asMaterial = (paper: Paper, itemBasis: string): Material => ({ legalBasis: itemBasis, ...paper })

/** A paper the applicant makes or holds; one original. */
export const paper = (code: string, name: string, nameEn: string, more: Partial<Paper> = {}): Paper => ({
  code,
  name,
  nameEn,
  kind: 'original',
  copies: 1,
  source: 'applicant',
  necessity: 'required',
  archive: true,
  ...more,
})

/** A paper another government office has issued: shown in original, handed in as a copy. */
export const issued = (code: string, name: string, nameEn: string, sourceOrg: string, more: Partial<Paper> = {}) =>
  paper(code, name, nameEn, { kind: 'both', source: 'government', sourceOrg, ...more })

/** A paper made by a hired institution: surveyors, laboratories, auditors. */
export const reported = (code: string, name: string, nameEn: string, more: Partial<Paper> = {}) =>
  paper(code, name, nameEn, { source: 'other', ...more })

/** A paper that is asked for by habit and by no text: a candidate for the cut of 三减一加. */
export const byHabit = (asked: Paper): Paper => ({ ...asked, legalBasis: null, archive: false })

export const applicationForm = paper('application-form', '申请表', 'Application form')
export const identityCard = issued('identity-card', '居民身份证', 'Resident identity card', '公安局')
export const householdRegister = issued('household-register', '居民户口簿', 'Household register', '公安局')
export const businessLicence = issued('business-licence', '营业执照', 'Business licence', '工商行政管理局')
export const nameApproval = issued(
  'name-approval',
  '企业名称预先核准通知书',
  'Notice of pre-approved company name',
  '工商行政管理局',
)
export const projectApproval = issued(
  'project-approval',
  '项目审批、核准或者备案文件',
  'Project approval or record',
  '发展和改革委员会',
)
export const sitingOpinion = issued('siting-opinion', '建设项目选址意见书', 'Siting opinion', '规划局')
export const landUsePlanningPermit = issued(
  'land-use-planning-permit',
  '建设用地规划许可证',
  'Land-use planning permit',
  '规划局',
)
export const buildingPlanningPermit = issued(
  'building-planning-permit',
  '建设工程规划许可证',
  'Building planning permit',
  '规划局',
)
export const landPreReview = issued('land-pre-review', '用地预审意见', 'Land pre-review opinion', '国土资源局')
export const landTitle = issued('land-title', '国有土地使用证', 'State land use certificate', '国土资源局')
export const houseTitle = issued('house-title', '房屋所有权证', 'House ownership certificate', '房产管理局')
export const constructionPermit = issued('construction-permit', '建筑工程施工许可证', 'Construction permit', '建设局')
export const environmentalApproval = issued(
  'environmental-approval',
  '环境影响评价批复',
  'Approval of environmental impact assessment',
  '环境保护局',
)
export const fireSafetyOpinion = issued('fire-safety-opinion', '消防安全审核意见', 'Fire safety opinion', '公安局')
export const taxCertificate = issued('tax-certificate', '完税凭证', 'Tax payment certificate', '地方税务局')
export const premisesProof = paper('premises-proof', '场所使用证明', 'Proof of the right to use the premises', {
  kind: 'copy',
})
export const lease = paper('lease', '房屋租赁合同', 'Lease of the premises', { kind: 'copy' })
export const priorPermit = issued(
  'prior-permit',
  '登记前须取得的许可证件',
  'Permit needed before registration',
  '有权审批的部门',
  {
    kind: 'copy',
  },
)
export const floorPlan = paper('floor-plan', '场所平面布局图', 'Floor plan')
export const sitePlan = paper('site-plan', '总平面布置图', 'Site plan', { copies: 2 })
export const terrainMap = reported('terrain-map', '1:500 或者 1:1000 地形图', 'Terrain map at 1:500 or 1:1000', {
  copies: 2,
})
export const articles = paper('articles', '章程', 'Articles of association')
export const managementRules = paper('management-rules', '管理制度文本', 'Management rules')
export const qualifiedStaff = paper(
  'qualified-staff',
  '专业技术人员名册及资格证书',
  'Roster and certificates of qualified staff',
  {
    kind: 'copy',
  },
)
export const staffHealthCertificates = issued(
  'staff-health-certificates',
  '从业人员健康合格证明',
  'Health certificates of the staff',
  '卫生局',
)
export const capitalVerification = reported('capital-verification', '验资报告', 'Capital verification report')
export const resolution = paper('resolution', '股东会(董事会)决议', 'Resolution of shareholders or board')
export const existingCertificate = paper(
  'existing-certificate',
  '原许可证(证书)',
  'The existing licence or certificate',
)
export const photographs = paper('photographs', '近期免冠照片', 'Recent photographs', { copies: 2 })
export const contract = paper('contract', '合同文本', 'Contract', { kind: 'both' })
export const powerOfAttorney = paper('power-of-attorney', '授权委托书', 'Power of attorney', {
  legalBasis: '《中华人民共和国行政许可法》第二十九条',
  necessity: 'optional',
})

export const introductionLetter = byHabit(paper('introduction-letter', '单位介绍信', 'Letter of introduction'))
export const organisationCode = byHabit(
  issued('organisation-code', '组织机构代码证', 'Organisation code certificate', '质量技术监督局'),
)
export const communityCertificate = byHabit(
  issued('community-certificate', '村(居)民委员会证明', 'Certificate of the neighbourhood committee', '村(居)民委员会'),
)
export const legalRepresentative = byHabit(
  paper('legal-representative', '法定代表人身份证明', 'Proof of the legal representative', { kind: 'copy' }),
)
export const superiorOpinion = byHabit(paper('superior-opinion', '上级主管单位意见', 'Opinion of the superior body'))
export const formalRequest = byHabit(paper('formal-request', '红头请示文件', 'Formal letter of request', { copies: 2 }))
export const secondPhotographs = byHabit(
  paper('second-photographs', '场所内外照片', 'Photographs of the premises', { copies: 4 }),
)
export const employmentProof = byHabit(paper('employment-proof', '工作单位证明', 'Certificate of employment'))
export const noConvictionProof = byHabit(
  issued('no-conviction-proof', '无违法犯罪记录证明', 'Certificate of no criminal record', '公安局'),
)
