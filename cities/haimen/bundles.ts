// Goals that take several items (一件事): which, in what order, and what is asked once for all. Reconstructed (R): the paper of
// 2008 names the complaint, not the bundles; the order follows from which result each item's own materials ask for.
import type { Bundle } from '#domain/projects/index.ts'

/** What a form asks under a name of its own, and how it is called in the one form. */
const premises = { tradeAddress: 'premisesAddress', shopName: 'premisesName', traderName: 'ownerName', traderCitizenId: 'ownerCitizenId' } // prettier-ignore

export const restaurant: Bundle = {
  code: 'open-a-restaurant',
  name: '开饭店',
  nameEn: 'Open a restaurant',
  summary: '个人开办小吃店、餐馆：名称核准、消防安全检查、食品卫生许可、个体工商户登记，一次申请，依次办成。',
  summaryEn:
    'A person opens a snack bar or a restaurant: the name, the fire check, the food hygiene licence and the registration, applied for once and done one after the other.',
  audience: ['person'],
  questions: [
    {
      code: 'premises',
      name: '经营场所是怎么来的？',
      nameEn: 'Whose are the premises?',
      answers: [
        {
          code: 'rented',
          name: '租赁',
          nameEn: 'Rented',
          situations: { '2505': { premises: 'rented' } },
        },
        {
          code: 'own',
          name: '自有房屋',
          nameEn: 'My own',
          drops: ['1106'],
          situations: { '2505': { premises: 'own' } },
        },
        {
          code: 'free',
          name: '他人无偿提供',
          nameEn: 'Lent free of charge',
          drops: ['1106'],
          situations: { '2505': { premises: 'free' } },
        },
      ],
    },
    {
      code: 'size',
      name: '经营场所有多大，现场加工吗？',
      nameEn: 'How large are the premises, and is food prepared there?',
      answers: [
        {
          code: 'large',
          name: '现场加工，一百五十平方米以上',
          nameEn: 'Prepared there, 150 m² or more',
          situations: { '1802': { kitchen: 'yes', size: 'large' } },
        },
        {
          code: 'small',
          name: '现场加工，不足一百五十平方米',
          nameEn: 'Prepared there, less than 150 m²',
          situations: { '1802': { kitchen: 'yes', size: 'small' } },
        },
        {
          code: 'no-kitchen',
          name: '不现场加工',
          nameEn: 'Not prepared there',
          situations: { '1802': { kitchen: 'no' } },
        },
      ],
    },
  ],
  parts: [
    { item: '2501', needs: [], fields: { firstChoice: 'premisesName' } },
    {
      item: '1106',
      needs: [],
      fields: { subject: 'leaseSubject', siteAddress: 'premisesAddress', description: 'leaseTerms' },
    },
    { item: '0405', needs: [] },
    { item: '1802', needs: [{ item: '2501', material: 'name-approval' }], situation: { kind: 'new' } },
    {
      item: '2505',
      needs: [
        { item: '2501', material: 'name-approval' },
        { item: '0405' },
        { item: '1802', material: 'prior-permit' },
      ],
      fields: premises,
      situation: { 'shop-name': 'yes', 'permit-first': 'yes' },
    },
  ],
}

export const home: Bundle = {
  code: 'buy-a-home',
  name: '买房过户',
  nameEn: 'Buy and register a home',
  summary: '二手房买卖：缴纳契税、房屋所有权转移登记，要贷款的一并办理抵押登记。',
  summaryEn: 'A home changes hands: the deed tax, the transfer of title and, with a loan, the mortgage.',
  audience: ['person'],
  questions: [
    {
      code: 'loan',
      name: '要用这套房屋抵押贷款吗？',
      nameEn: 'Will the home secure a loan?',
      answers: [
        { code: 'yes', name: '要', nameEn: 'Yes' },
        { code: 'no', name: '不要', nameEn: 'No', drops: ['1104'] },
      ],
    },
  ],
  parts: [
    {
      item: '0605',
      needs: [],
      fields: { siteAddress: 'houseAddress', subject: 'taxSubject', description: 'taxDescription' },
    },
    { item: '1103', needs: [{ item: '0605', material: 'tax-certificate' }] },
    {
      item: '1104',
      needs: [{ item: '1103', material: 'house-title' }],
      fields: { propertyAddress: 'houseAddress', mortgagorName: 'transfereeName' },
    },
  ],
}

export const factory: Bundle = {
  code: 'build-a-plant',
  name: '建厂房',
  nameEn: 'Build a plant',
  summary: '企业投资建厂：项目备案、环境影响报告表、用地规划、工程规划、消防设计审核，直到取得施工许可。',
  summaryEn:
    'An enterprise builds a plant: the project on file, its environmental impact, land and building planning, the fire design, up to the construction permit.',
  audience: ['enterprise'],
  questions: [],
  parts: [
    { item: '0101', needs: [] },
    { item: '2002', needs: [{ item: '0101', material: 'project-approval' }] },
    { item: '1003', needs: [{ item: '0101', material: 'project-approval' }] },
    { item: '1005', needs: [{ item: '1003', material: 'land-use-planning-permit' }, { item: '2002' }] },
    { item: '0403', needs: [{ item: '1005', material: 'building-planning-permit' }], fields: { use: 'buildingUse' } },
    { item: '0901', needs: [{ item: '1005', material: 'building-planning-permit' }, { item: '0403' }] },
  ],
}

/** A company is founded before it has papers of its own: what asks for its licence's number comes after the goal. */
export const company: Bundle = {
  code: 'start-a-factory',
  name: '办工厂',
  nameEn: 'Start a factory',
  summary: '企业新办一家生产企业：企业名称预先核准、公司设立登记，取得执照后同时办理组织机构代码证和印章刻制备案。',
  summaryEn:
    'An enterprise founds a manufacturing company: its name, its registration and, once it is registered, its organisation code and its seals side by side.',
  audience: ['enterprise'],
  questions: [
    {
      code: 'owners',
      name: '股东是谁？',
      nameEn: 'Who are the shareholders?',
      answers: [
        {
          ...{ code: 'natural', name: '都是自然人', nameEn: 'Natural persons only' },
          situations: { '2502': { owners: 'natural' } },
        },
        {
          ...{ code: 'legal', name: '都是企业或者其他组织', nameEn: 'Companies or other bodies only' },
          situations: { '2502': { owners: 'legal' } },
        },
        { code: 'both', name: '两者都有', nameEn: 'Both', situations: { '2502': { owners: 'both' } } },
      ],
    },
    {
      code: 'in-kind',
      name: '是否有实物、知识产权等非货币出资？',
      nameEn: 'Is any capital paid in kind, or in rights?',
      answers: [
        { code: 'yes', name: '有', nameEn: 'Yes', situations: { '2502': { 'in-kind': 'yes' } } },
        { code: 'no', name: '没有', nameEn: 'No', situations: { '2502': { 'in-kind': 'no' } } },
      ],
    },
    {
      code: 'permit-first',
      name: '经营范围是否含有登记前须批准的项目？',
      nameEn: 'Does the business need an approval before it is registered?',
      answers: [
        { code: 'yes', name: '有', nameEn: 'Yes', situations: { '2502': { 'permit-first': 'yes' } } },
        { code: 'no', name: '没有', nameEn: 'No', situations: { '2502': { 'permit-first': 'no' } } },
      ],
    },
  ],
  parts: [
    { item: '2501', needs: [], fields: { firstChoice: 'companyName' } },
    { item: '2502', needs: [{ item: '2501', material: 'name-approval' }] },
    {
      item: '2601',
      needs: [{ item: '2502', material: 'business-licence' }],
      fields: {
        subject: 'codeSubject',
        siteAddress: 'companyAddress',
        description: 'codeDetails',
        remarks: 'codeRemarks',
      },
    },
    {
      item: '0417',
      needs: [{ item: '2502', material: 'business-licence' }],
      fields: {
        subject: 'sealSubject',
        siteAddress: 'companyAddress',
        description: 'sealDetails',
        remarks: 'sealRemarks',
      },
    },
  ],
}

export const bundles: readonly Bundle[] = [restaurant, company, home, factory]
